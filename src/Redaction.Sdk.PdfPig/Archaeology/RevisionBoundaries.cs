using System.Buffers.Text;

namespace Redaction.Sdk.PdfPig;

/// <summary>Finds where earlier revisions of a file end (ISO 32000-2, 7.5.6).</summary>
internal static class RevisionBoundaries
{
    private const int MaximumTail = 64;

    private static ReadOnlySpan<byte> EndOfFile => "%%EOF"u8;

    private static ReadOnlySpan<byte> StartXref => "startxref"u8;

    /// <summary>Lists the lengths of the earlier revisions, the shortest first; the current one is not among them.</summary>
    /// <remarks>
    /// An end counts only where its <c>startxref</c> points back to a table or a stream of cross-references. That leaves
    /// out the first part of a linearised file, which points nowhere, and what merely looks like an end.
    /// </remarks>
    public static List<int> Find(ReadOnlySpan<byte> bytes)
    {
        var ends = new List<int>();
        var header = Math.Max(0, bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8));
        for (var at = bytes.IndexOf(EndOfFile); at >= 0; at = Next(bytes, at + EndOfFile.Length))
        {
            if (PointsToCrossReferences(bytes, header, at))
            {
                ends.Add(at + EndOfFile.Length);
            }
        }

        if (ends.Count > 0)
        {
            ends.RemoveAt(ends.Count - 1);
        }

        return ends;
    }

    private static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        var found = bytes[from..].IndexOf(EndOfFile);

        return found < 0 ? -1 : from + found;
    }

    private static bool PointsToCrossReferences(ReadOnlySpan<byte> bytes, int header, int end)
    {
        var tail = bytes[Math.Max(0, end - MaximumTail)..end];
        var keyword = tail.LastIndexOf(StartXref);
        if (keyword < 0
            || !Utf8Parser.TryParse(tail[(keyword + StartXref.Length)..].TrimStart(" \r\n\t"u8), out int offset, out _)
            || offset <= 0
            || header + offset >= end)
        {
            return false;
        }

        var target = bytes[(header + offset)..end].TrimStart(" \r\n\t\0"u8);

        return target.StartsWith("xref"u8) || IsCrossReferenceStream(target);
    }

    private static bool IsCrossReferenceStream(ReadOnlySpan<byte> target) =>
        Utf8Parser.TryParse(target, out int _, out var used)
        && target[used..Math.Min(target.Length, used + 16)].IndexOf("obj"u8) >= 0
        && target[..Math.Min(target.Length, 1024)].IndexOf("/XRef"u8) >= 0;
}
