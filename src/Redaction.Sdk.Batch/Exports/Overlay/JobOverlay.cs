using Redaction.Sdk.Detection;
using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Batch;

/// <summary>Makes rows of an overlay.</summary>
internal static class JobOverlay
{
    /// <summary>Makes the row of a document that has a number.</summary>
    public static OverlayRow RowOf(JobDocument document)
    {
        var (fields, findings) = (document.Entry.Fields, document.Findings!);
        var first = fields[ProductionFields.FirstNumber];
        var numbers = fields.GetValueOrDefault(ProductionFields.PageNumbers, first).Split('\n');
        RedactionRecord[] redactions = [.. findings.Pages.SelectMany(static page => page.Redactions)];
        var codes = redactions.SelectMany(static found => found.Codes ?? []).Select(static code => code.Code);

        return new()
        {
            FirstNumber = first,
            LastNumber = fields.GetValueOrDefault(ProductionFields.LastNumber, first),
            Status = ReportName.Of(findings.Status),
            Pages = findings.PageCount ?? numbers.Length,
            RedactedPages =
            [
                .. findings.Pages.Where(static page => page.Redactions.Count > 0).Select(page => NumberOf(page.Number, numbers)),
            ],
            Redactions = redactions.Length,
            Codes = [.. codes.Distinct().Order(StringComparer.Ordinal)],
            Verdict = redactions.Min(static found => found.Grade) is { } worst ? ReportName.Of(worst) : string.Empty,
            Area = findings.Coverage?.Amounts?.PageArea.Share,
            SlipSheet = SlipSheetOf(fields),
        };
    }

    // A file of several pages may have more of them than its load file says; they count on from its last number.
    private static string NumberOf(int page, string[] numbers) => page <= numbers.Length
        ? numbers[page - 1]
        : BatesNumber.TryParse(numbers[^1], out var last) ? last.Advance(page - numbers.Length).ToString()
        : numbers[^1];

    private static SlipSheetKind? SlipSheetOf(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue(ProductionFields.SlipSheet, out var word)
            ? Enum.GetValues<SlipSheetKind>().Where(kind => ReportName.Of(kind) == word).Cast<SlipSheetKind?>().FirstOrDefault()
            : null;
}
