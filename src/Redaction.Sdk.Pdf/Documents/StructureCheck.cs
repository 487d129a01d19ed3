namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Checks that a document's tables of objects are whole and true.</summary>
/// <remarks>
/// PDFium searches a damaged file for objects and opens what it finds, without a word; pages may then be missing
/// or be out of date. This reads no more than it takes to notice, and it only ever adds a problem.
/// </remarks>
internal static class StructureCheck
{
    // As far from the end as PDFium looks.
    private const int TailBytes = 4096;

    /// <summary>Finds out whether parts of the document may be missing.</summary>
    public static IReadOnlyList<DocumentProblem> Run(ReadOnlySpan<byte> bytes)
    {
        // Offsets count from the header, before which there may be anything.
        var document = bytes[Math.Max(0, bytes.IndexOf("%PDF-"u8))..];

        return IsCutOff(document)
            ? [Problem("The end of the file is missing; pages may be missing or out of date.")]
            : !HasTrueTables(document)
                ? [Problem("The table of the file's objects is damaged; pages may be missing or out of date.")]
                : [];
    }

    private static DocumentProblem Problem(string message) => new(ProblemCode.MalformedDocument, message);

    private static bool IsCutOff(ReadOnlySpan<byte> document)
    {
        var tail = document[Math.Max(0, document.Length - TailBytes)..];
        var end = tail.LastIndexOf("startxref"u8);

        return end < 0 || tail[end..].IndexOf(" obj"u8) >= 0 || IsShorterThanLinearized(document);
    }

    // A linearized file begins with a dictionary that states its length. Later changes make it longer.
    private static bool IsShorterThanLinearized(ReadOnlySpan<byte> document)
    {
        var head = document[..Math.Min(document.Length, 1024)];
        var start = head.IndexOf("/Linearized"u8);
        if (start < 0)
        {
            return false;
        }

        var end = head[start..].IndexOf(">>"u8);
        var dictionary = new PdfTokens(end < 0 ? head[start..] : head.Slice(start, end));

        return dictionary.SkipPast("/L "u8) && dictionary.TryReadInteger(out var length) && length > document.Length;
    }

    private static bool HasTrueTables(ReadOnlySpan<byte> document)
    {
        var tokens = new PdfTokens(document) { Position = document.LastIndexOf("startxref"u8) + "startxref".Length };
        var seen = new HashSet<long>();
        long? next = tokens.TryReadInteger(out var first) ? first : -1;
        while (next is { } offset)
        {
            if (offset <= 0 || offset >= document.Length || !seen.Add(offset))
            {
                return false;
            }

            tokens.Position = (int)offset;
            if (!CrossReferenceSection.TryRead(ref tokens, out next))
            {
                return false;
            }
        }

        return true;
    }
}
