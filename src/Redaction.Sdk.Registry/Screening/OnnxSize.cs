namespace Redaction.Sdk.Registry;

/// <summary>Measures what a model would become in memory, before any of it is.</summary>
/// <remarks>
/// Two bytes can claim an object of hundreds. So the parts are counted first, over the bytes themselves, and the
/// nesting is bounded where the stack could end otherwise.
/// </remarks>
internal ref struct OnnxSize
{
    public const int MostParts = 500_000;
    public const int MostPackedBytes = 1 << 25;
    public const int LongestText = 1 << 20;
    public const int MostTextBytes = 1 << 26;

    // A graph within a graph is three messages further down: node, attribute, graph.
    public const int DeepestMessage = 60;

    private int _parts;
    private long _packedBytes;
    private long _textBytes;

    private enum Message
    {
        Content,
        Raw,
        Packed,
        Model,
        Graph,
        Node,
        Attribute,
        Tensor,
        Sparse,
        Value,
        Type,
        TensorType,
        Shape,
        Dimension,
        Function,
        Flat,
    }

    /// <summary>Refuses a model that is damaged, too deep, or of too many parts.</summary>
    public static void Check(ReadOnlySpan<byte> onnx)
    {
        OnnxSize size = default;
        size.Walk(onnx, Message.Model, 1);
    }

    private void Walk(ReadOnlySpan<byte> bytes, Message message, int depth)
    {
        if (depth > DeepestMessage)
        {
            throw Refuse.With(
                ModelRefusal.TooLarge,
                $"The model nests its parts more than {DeepestMessage} deep, and no detector needs that.");
        }

        WireReader reader = new(bytes);
        while (!reader.IsAtEnd)
        {
            if (!reader.TryRead())
            {
                throw Refuse.With(ModelRefusal.MalformedModel, $"The model is no ONNX file, or a damaged one.");
            }

            Count(message, ref reader, depth);
        }
    }

    private void Count(Message message, ref WireReader reader, int depth)
    {
        var part = Part(message, reader.Field);
        _parts++;
        _packedBytes += part == Message.Packed ? reader.Content.Length : 0;
        if (_parts > MostParts || _packedBytes > MostPackedBytes)
        {
            throw Refuse.With(
                ModelRefusal.TooLarge,
                $"The model has more than {MostParts:#,0} parts, "
                + $"or {MostPackedBytes:#,0} bytes of numbers outside of raw_data.");
        }

        CountText(part, reader.Content.Length);
        if (part is not (Message.Content or Message.Raw or Message.Packed) && reader.IsDelimited)
        {
            Walk(reader.Content, part, depth + 1);
        }
    }

    // Names, documentation, texts in tensors, and whatever has a field that the format does not know.
    private void CountText(Message part, int length)
    {
        _textBytes += part == Message.Content ? length : 0;
        if (_textBytes > MostTextBytes || (part == Message.Content && length > LongestText))
        {
            throw Refuse.With(
                ModelRefusal.TooLarge,
                $"The model has a text of more than {LongestText:#,0} bytes, or {MostTextBytes:#,0} bytes of them.");
        }
    }

    // The fields of onnx.proto that are messages, those that pack numbers of any length, and those of fixed length.
    private static Message Part(Message message, int field) => (message, field) switch
    {
        (Message.Model, 7) => Message.Graph,
        (Message.Model, 8 or 14 or 20) => Message.Flat,
        (Message.Model, 25) => Message.Function,
        (Message.Function, 7) => Message.Node,
        (Message.Function, 9) => Message.Flat,
        (Message.Function, 11) => Message.Attribute,
        (Message.Function, 12) => Message.Value,
        (Message.Graph, 1) => Message.Node,
        (Message.Graph, 5) => Message.Tensor,
        (Message.Graph, 11 or 12 or 13) => Message.Value,
        (Message.Graph, 15) => Message.Sparse,
        (Message.Node, 5) => Message.Attribute,
        (Message.Attribute, 5 or 10) => Message.Tensor,
        (Message.Attribute, 6 or 11) => Message.Graph,
        (Message.Attribute, 8) => Message.Packed,
        (Message.Attribute, 14 or 15) => Message.Type,
        (Message.Attribute, 22 or 23) => Message.Sparse,
        (Message.Tensor, 1 or 5 or 7 or 11) => Message.Packed,
        (Message.Attribute, 7) or (Message.Tensor, 4 or 9 or 10) => Message.Raw,
        (Message.Tensor, 13) => Message.Flat,
        (Message.Sparse, 1 or 2) => Message.Tensor,
        (Message.Sparse, 3) => Message.Packed,
        (Message.Value, 2) => Message.Type,
        (Message.Type, 1) => Message.TensorType,
        (Message.TensorType, 2) => Message.Shape,
        (Message.Shape, 1) => Message.Dimension,
        _ => Message.Content,
    };
}
