using System.Buffers.Text;
using System.Collections.Concurrent;

namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Finds the UserUnit of a document's pages, which PDFium keeps but never tells.</summary>
/// <remarks>
/// PDFium can write a page out in a plain form, so its own parser finds the value: compressed and encrypted
/// documents are no special case. The rare documents in which a UserUnit may occur pay for it.
/// </remarks>
internal sealed class UserUnits
{
    private readonly ConcurrentDictionary<int, double> _known = new();
    private readonly bool _mayOccur;

    private UserUnits(bool mayOccur) => _mayOccur = mayOccur;

    /// <summary>Determines whether a document has any.</summary>
    public static UserUnits Of(Lane lane, ReadOnlySpan<byte> bytes)
    {
        var written = bytes.IndexOf("/UserUnit"u8) >= 0;
        var hidden = !written && bytes.IndexOf("/ObjStm"u8) >= 0;

        return new(written || (hidden && Save(lane, lane.Document).AsSpan().IndexOf("/UserUnit"u8) >= 0));
    }

    /// <summary>Tells the UserUnit of one page, in points.</summary>
    public double Read(Lane lane, int pageNumber)
    {
        if (!_mayOccur)
        {
            return 1;
        }

        return _known.GetOrAdd(pageNumber, static (number, lane) => ReadCopy(lane, number), lane);
    }

    private static double ReadCopy(Lane lane, int pageNumber)
    {
        var copy = lane.Pdfium.CreateDocument();
        BitConverter.TryWriteBytes(lane.Sandbox.Bytes(lane.Scratch, sizeof(int)), pageNumber - 1);
        var saved = lane.Pdfium.ImportPages(copy, lane.Document, lane.Scratch, 1, 0) != 0 ? Save(lane, copy) : [];
        lane.Pdfium.CloseDocument(copy);

        return Find(saved);
    }

    private static byte[] Save(Lane lane, int document)
    {
        using var saved = new MemoryStream();
        lane.Sandbox.CallBack(
            (_, address, length) =>
            {
                saved.Write(lane.Sandbox.Bytes(address, length));
                return 1;
            },
            function =>
            {
                var sink = lane.Sandbox.Bytes(lane.Scratch, 2 * sizeof(int));
                BitConverter.TryWriteBytes(sink, 1);
                BitConverter.TryWriteBytes(sink[sizeof(int)..], function);
                return lane.Pdfium.SaveCopy(document, lane.Scratch, 0);
            });

        return saved.ToArray();
    }

    private static double Find(ReadOnlySpan<byte> saved)
    {
        var at = saved.IndexOf("/UserUnit"u8);

        return at >= 0 && Utf8Parser.TryParse(saved[(at + 10)..], out double value, out _) && value > 0 ? value : 1;
    }
}
