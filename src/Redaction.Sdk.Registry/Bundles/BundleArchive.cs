using System.Buffers.Binary;
using System.Text;

namespace Redaction.Sdk.Registry;

/// <summary>A bundle as one zip archive, of which every byte is decided by the files in it.</summary>
/// <remarks>Nothing is ever inflated, so an archive is never larger than it is.</remarks>
internal static class BundleArchive
{
    private const int Overhead = 1 << 10;

    /// <summary>The most bytes that an archive can have.</summary>
    public const long Largest = BundleFiles.LargestOnnx + (2L * BundleFiles.LargestText) + Overhead;

    public static byte[] Write(BundleFiles files)
    {
        var pieces = ArchiveLayout.Pieces(files);
        var archive = new byte[pieces.Sum(static piece => piece.Length)];
        var offset = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(archive.AsMemory(offset));
            offset += piece.Length;
        }

        return archive;
    }

    /// <summary>Reads the files in an archive without copying them.</summary>
    public static BundleFiles Read(ReadOnlyMemory<byte> archive)
    {
        var rest = archive;
        Dictionary<string, ReadOnlyMemory<byte>> contents = [];
        foreach (var name in BundleFiles.Names)
        {
            contents.Add(name, Take(name, ref rest));
        }

        BundleFiles files = new(
            contents[BundleFiles.ManifestName], contents[BundleFiles.CardName], contents[BundleFiles.OnnxName]);
        Compare(archive.Span, files);

        return files;
    }

    private static ReadOnlyMemory<byte> Take(string expected, ref ReadOnlyMemory<byte> rest)
    {
        var header = rest.Span;
        if (header.Length < ArchiveLayout.LocalHeaderLength
            || BinaryPrimitives.ReadUInt32LittleEndian(header) != ArchiveLayout.LocalSignature)
        {
            throw Refuse.With(
                ModelRefusal.WrongFiles,
                $"The file is no zip archive of a bundle: '{expected}' is not where it belongs.");
        }

        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        var names = header[ArchiveLayout.LocalHeaderLength..];
        var name = Encoding.Latin1.GetString(names[..Math.Min(nameLength, names.Length)]);
        CheckName(name, expected);
        CheckMethod(header);

        var length = BinaryPrimitives.ReadUInt32LittleEndian(header[22..]);
        BundleFiles.CheckSize(name, length);
        var extra = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var start = ArchiveLayout.LocalHeaderLength + nameLength + extra;
        if (length > rest.Length - start)
        {
            throw Refuse.With(ModelRefusal.Altered, $"The archive ends before the end of '{name}'.");
        }

        var content = rest.Slice(start, (int)length);
        rest = rest[(start + (int)length)..];

        return content;
    }

    private static void CheckName(string name, string expected)
    {
        if (name == expected)
        {
            return;
        }

        if (name.Contains("..", StringComparison.Ordinal) || name.AsSpan().IndexOfAny('/', '\\', ':') >= 0)
        {
            throw Refuse.With(
                ModelRefusal.UnsafePath,
                $"The archive holds {Quoted.Name(name)}, a name that leads out of the bundle.");
        }

        throw Refuse.With(
            ModelRefusal.WrongFiles,
            $"The archive holds {Quoted.Name(name)} where a bundle has '{expected}'; "
            + $"its files are {string.Join(", ", BundleFiles.Names)}, in this order.");
    }

    private static void CheckMethod(ReadOnlySpan<byte> header)
    {
        var (flags, method) = (
            BinaryPrimitives.ReadUInt16LittleEndian(header[6..]), BinaryPrimitives.ReadUInt16LittleEndian(header[8..]));
        if (flags != 0 || method != 0)
        {
            throw Refuse.With(
                ModelRefusal.WrongFiles,
                $"The archive is compressed or encrypted, but a bundle stores its files as they are: "
                + $"unpack it and use the folder.");
        }
    }

    private static void Compare(ReadOnlySpan<byte> archive, BundleFiles files)
    {
        var rest = archive;
        foreach (var piece in ArchiveLayout.Pieces(files))
        {
            if (!rest.StartsWith(piece.Span))
            {
                var place = archive.Length - rest.Length + rest.CommonPrefixLength(piece.Span);
                throw Refuse.With(
                    ModelRefusal.Altered, $"The archive is not as it was packed: it differs from byte {place} on.");
            }

            rest = rest[piece.Length..];
        }

        if (!rest.IsEmpty)
        {
            throw Refuse.With(
                ModelRefusal.Altered, $"The archive is not as it was packed: {rest.Length} bytes follow its end.");
        }
    }
}
