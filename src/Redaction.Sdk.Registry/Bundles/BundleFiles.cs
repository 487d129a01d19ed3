using System.Collections.Immutable;

namespace Redaction.Sdk.Registry;

/// <summary>The bytes of the three files of a bundle.</summary>
internal sealed record BundleFiles(
    ReadOnlyMemory<byte> Manifest, ReadOnlyMemory<byte> Card, ReadOnlyMemory<byte> Onnx)
{
    public const string ManifestName = "manifest.json";
    public const string CardName = "MODEL_CARD.md";
    public const string OnnxName = "model.onnx";

    public const int LargestText = 1 << 20;
    public const int LargestOnnx = 400 << 20;

    /// <summary>The names in the order in which an archive holds them.</summary>
    public static readonly ImmutableArray<string> Names = [ManifestName, CardName, OnnxName];

    public IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> All =>
        [(ManifestName, Manifest), (CardName, Card), (OnnxName, Onnx)];

    public static int Largest(string name) => name == OnnxName ? LargestOnnx : LargestText;

    /// <summary>Refuses a size before a byte is read, so that nothing is kept for a file that lies about it.</summary>
    public static void CheckSize(string name, long length)
    {
        if (length == 0)
        {
            throw Refuse.With(ModelRefusal.WrongFiles, $"The file '{name}' is empty.");
        }

        if (length > Largest(name))
        {
            throw Refuse.With(
                ModelRefusal.TooLarge,
                $"The file '{name}' has {length:#,0} bytes; at most {Largest(name):#,0} are read.");
        }
    }
}
