using System.Text;
using System.Text.Unicode;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>The names of attached files, and the text of those that are text or PDF.</summary>
internal static class AttachmentTexts
{
    private const int MaximumCharacters = 1 << 20;
    private const int MaximumPages = 100;

    public static IEnumerable<StoredText> Of(
        OpenedPdf pdf, IEnumerable<DictionaryToken> specifications, InspectionBudget budget)
    {
        foreach (var specification in specifications)
        {
            budget.Step();
            var name = pdf.TextOf(specification, "UF") ?? pdf.TextOf(specification, "F") ?? string.Empty;
            var text = pdf.TryFind<DictionaryToken>(specification, "EF", out var files)
                ? ContentOf(pdf, files, budget)
                : null;

            yield return new(StoredTextPlace.Attachment, $"{name}\n{text}".Trim());
        }
    }

    private static string? ContentOf(OpenedPdf pdf, DictionaryToken files, InspectionBudget budget)
    {
        if (!pdf.TryFind<StreamToken>(files, "UF", out var stream) && !pdf.TryFind(files, "F", out stream))
        {
            return null;
        }

        var bytes = pdf.Decode(stream);
        if (bytes.Span.StartsWith("%PDF"u8))
        {
            return PagesOf(bytes, budget);
        }

        return bytes.Length <= MaximumCharacters && IsText(bytes.Span) ? Encoding.UTF8.GetString(bytes.Span) : null;
    }

    private static string? PagesOf(ReadOnlyMemory<byte> bytes, InspectionBudget budget)
    {
        try
        {
            using var attached = OpenedPdf.Open(bytes, password: null);
            var text = new StringBuilder();
            for (var page = 1; page <= Math.Min(attached.Document.NumberOfPages, MaximumPages); page++)
            {
                budget.Step();
                text.AppendJoin(' ', PageWords.Of(attached.GetPage(page)).Select(static word => word.Text)).Append('\n');
                if (text.Length > MaximumCharacters)
                {
                    break;
                }
            }

            return text.ToString();
        }
        catch (Exception damage) when (InspectionBudget.IsDamage(damage))
        {
            return null;
        }
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !bytes.ContainsAnyInRange((byte)0, (byte)8) && !bytes.ContainsAnyInRange((byte)14, (byte)31);
}
