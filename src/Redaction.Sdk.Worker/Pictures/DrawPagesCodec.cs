using System.Runtime.InteropServices;
using System.Text;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging;

namespace Redaction.Sdk.Worker;

/// <summary>What a worker is asked to draw, and what it answers. The answer is checked: the worker may be taken over.</summary>
internal static class DrawPagesCodec
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] WriteRequest(IReadOnlyList<PageToDraw> pages, int maximumSide) => Write(writer =>
    {
        writer.Write(maximumSide);
        writer.Write(pages.Count);
        foreach (var page in pages)
        {
            writer.Write(page.FilePath);
            writer.Write(page.Number);
            writer.Write(page.Marks.Count);
            foreach (var mark in page.Marks)
            {
                WriteMark(writer, mark);
            }
        }
    });

    public static (IReadOnlyList<PageToDraw> Pages, int MaximumSide) ReadRequest(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Open(bytes);
        var maximumSide = reader.ReadInt32();
        var pages = new PageToDraw[reader.ReadInt32()];
        for (var i = 0; i < pages.Length; i++)
        {
            var (path, number) = (reader.ReadString(), reader.ReadInt32());
            var marks = new OverlayMark[reader.ReadInt32()];
            for (var j = 0; j < marks.Length; j++)
            {
                marks[j] = ReadMark(reader);
            }

            pages[i] = new(path, number, marks);
        }

        return (pages, maximumSide);
    }

    public static byte[] WriteAnswer(IEnumerable<byte[]> pictures) => Write(writer =>
    {
        foreach (var picture in pictures)
        {
            writer.Write(picture.Length);
            writer.Write(picture);
        }
    });

    /// <summary>Reads an answer; nothing when it is none.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? ReadAnswer(ReadOnlyMemory<byte> bytes, int count)
    {
        var pictures = new ReadOnlyMemory<byte>[count];
        using var reader = Open(bytes);
        try
        {
            for (var i = 0; i < count; i++)
            {
                var length = reader.ReadInt32();
                var picture = bytes.Slice((int)reader.BaseStream.Position, length);
                reader.BaseStream.Position += length;
                pictures[i] = picture.Span.StartsWith(PngSignature) ? picture : default;
            }
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return null;
        }

        return pictures;
    }

    private static void WriteMark(BinaryWriter writer, OverlayMark mark)
    {
        writer.Write(mark.Box.Left);
        writer.Write(mark.Box.Top);
        writer.Write(mark.Box.Right);
        writer.Write(mark.Box.Bottom);
        writer.Write((int)mark.Style);
        writer.Write(mark.Label);
    }

    private static OverlayMark ReadMark(BinaryReader reader) => new(
        Box<PagePoints>.FromEdges(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()),
        (RedactionStyle)reader.ReadInt32(),
        reader.ReadString());

    private static byte[] Write(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        writer.Flush();

        return stream.ToArray();
    }

    private static BinaryReader Open(ReadOnlyMemory<byte> bytes)
    {
        MemoryMarshal.TryGetArray(bytes, out var array);

        return new(new MemoryStream(array.Array!, array.Offset, array.Count, writable: false), Encoding.UTF8);
    }
}
