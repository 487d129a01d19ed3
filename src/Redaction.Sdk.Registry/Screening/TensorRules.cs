using Redaction.Sdk.Registry.OnnxFormat;
using static Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types;

namespace Redaction.Sdk.Registry;

/// <summary>A tensor lies in the model, and has as many elements as it says.</summary>
internal static class TensorRules
{
    public const int MostAxes = 64;

    public static void Check(ModelProto model)
    {
        foreach (var tensor in ModelWalk.Tensors(model))
        {
            CheckPlace(tensor);
            CheckLength(tensor);
        }
    }

    /// <summary>Counts the elements of a shape.</summary>
    /// <returns>The number; <see langword="null"/> for a shape that no tensor can have.</returns>
    public static long? Elements(IEnumerable<long> shape)
    {
        var (count, isEmpty) = ((Int128)1, false);
        foreach (var length in shape)
        {
            // A length of zero does not excuse the others: whoever multiplies them first overflows.
            count *= Math.Max(length, 1);
            isEmpty |= length == 0;
            if (length < 0 || count > long.MaxValue)
            {
                return null;
            }
        }

        return isEmpty ? 0 : (long)count;
    }

    /// <summary>Gets the bits of an element; 0 for text and for types that this SDK does not know.</summary>
    public static int Bits(int type) => (DataType)type switch
    {
        DataType.Uint4 or DataType.Int4 or DataType.Float4E2M1 => 4,
        DataType.Uint8 or DataType.Int8 or DataType.Bool or DataType.Float8E4M3Fn or DataType.Float8E4M3Fnuz
            or DataType.Float8E5M2 or DataType.Float8E5M2Fnuz => 8,
        DataType.Uint16 or DataType.Int16 or DataType.Float16 or DataType.Bfloat16 => 16,
        DataType.Float or DataType.Int32 or DataType.Uint32 => 32,
        DataType.Double or DataType.Int64 or DataType.Uint64 or DataType.Complex64 => 64,
        DataType.Complex128 => 128,
        _ => 0,
    };

    private static void CheckPlace(TensorProto tensor)
    {
        if (tensor.DataLocation != DataLocation.Default || tensor.ExternalData.Count > 0)
        {
            throw Refuse.With(
                ModelRefusal.ExternalData,
                $"The tensor {Quoted.Name(tensor.Name)} lies in another file; "
                + $"export the model with its weights in one file.");
        }
    }

    private static void CheckLength(TensorProto tensor)
    {
        if (tensor.Dims.Count > MostAxes || Elements(tensor.Dims) is not { } elements || !Holds(tensor, elements))
        {
            throw Refuse.With(
                ModelRefusal.TooLarge,
                $"The tensor {Quoted.Name(tensor.Name)} says it has {string.Join(" x ", tensor.Dims.Take(MostAxes))} elements, "
                + $"but holds another number.");
        }
    }

    private static bool Holds(TensorProto tensor, long elements)
    {
        var bits = Bits(tensor.DataType);
        if (!tensor.RawData.IsEmpty)
        {
            return bits > 0 && tensor.RawData.Length == ((Int128)elements * bits + 7) / 8;
        }

        return (DataType)tensor.DataType switch
        {
            DataType.Float => tensor.FloatData.Count == elements,
            DataType.Complex64 => tensor.FloatData.Count == 2 * (Int128)elements,
            DataType.Double => tensor.DoubleData.Count == elements,
            DataType.Complex128 => tensor.DoubleData.Count == 2 * (Int128)elements,
            DataType.Int64 => tensor.Int64Data.Count == elements,
            DataType.Uint32 or DataType.Uint64 => tensor.Uint64Data.Count == elements,
            DataType.String => tensor.StringData.Count == elements,
            _ => bits > 0 && tensor.Int32Data.Count == (bits == 4 ? (elements / 2) + (elements % 2) : elements),
        };
    }
}
