using System.Runtime.InteropServices;
using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Worker;

/// <summary>Takes an inspection from a worker to the application.</summary>
/// <remarks>The worker may have been taken over by its document, so whatever it sends is checked.</remarks>
internal static class InspectionCodec
{
    private const int NoPage = 0;

    /// <summary>Writes an inspection.</summary>
    public static byte[] Write(DocumentInspection inspection)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(inspection.PageCount ?? -1);
        WriteAll(writer, inspection.Pages, static (writer, page) =>
        {
            writer.Write(page.Number);
            writer.Write(page.Text);
        });
        WriteAll(writer, inspection.StoredTexts, WriteText);
        WriteAll(writer, inspection.Problems, static (writer, problem) =>
        {
            writer.Write((int)problem.Code);
            writer.Write(problem.Message);
            writer.Write(problem.Page ?? NoPage);
        });
        writer.Flush();

        return stream.ToArray();
    }

    /// <summary>Reads an inspection.</summary>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static DocumentInspection Read(ReadOnlyMemory<byte> bytes)
    {
        MemoryMarshal.TryGetArray(bytes, out var array);
        using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            var count = reader.ReadInt32();
            return new()
            {
                PageCount = count < 0 ? null : count,
                Pages =
                [
                    .. ReadAll(reader, static reader => new InspectedPage(ReadPage(reader)!.Value, reader.ReadString())),
                ],
                StoredTexts = [.. ReadAll(reader, ReadText)],
                Problems = [.. ReadAll(reader, static reader => new DocumentProblem(
                    Defined<ProblemCode>(reader.ReadInt32()), reader.ReadString(), ReadPage(reader)))],
            };
        }
        catch (Exception failure) when (
            failure is IOException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("The bytes are no inspection.", failure);
        }
    }

    private static void WriteText(BinaryWriter writer, StoredText text)
    {
        writer.Write((int)text.Place);
        writer.Write(text.Text);
        writer.Write(text.Page ?? NoPage);
        writer.Write(text.IsShown);
        writer.Write(text.Box is not null);
        if (text.Box is { } box)
        {
            writer.Write(box.Left);
            writer.Write(box.Top);
            writer.Write(box.Right);
            writer.Write(box.Bottom);
        }
    }

    private static StoredText ReadText(BinaryReader reader)
    {
        var (place, text) = (Defined<StoredTextPlace>(reader.ReadInt32()), reader.ReadString());
        var (page, isShown) = (ReadPage(reader), reader.ReadBoolean());
        Box<PagePoints>? box = reader.ReadBoolean()
            ? Box<PagePoints>.FromEdges(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble())
            : null;

        return new(place, text, page, box) { IsShown = isShown };
    }

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static List<T> ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new List<T>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            items.Add(read(reader));
        }

        return items;
    }

    private static int? ReadPage(BinaryReader reader) => reader.ReadInt32() switch
    {
        NoPage => null,
        > 0 and var page => page,
        _ => throw new FormatException("Pages are numbered from 1."),
    };

    private static T Defined<T>(int value)
        where T : struct, Enum =>
        Enum.IsDefined(typeof(T), value) ? (T)Enum.ToObject(typeof(T), value) : throw new FormatException("No such value.");
}
