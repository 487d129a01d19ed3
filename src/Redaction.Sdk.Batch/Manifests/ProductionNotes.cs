using System.Globalization;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Batch;

/// <summary>Says what is noticed about a production as a whole.</summary>
internal static class ProductionNotes
{
    public static IReadOnlyList<ManifestNote> Of(ProductionSummary production) =>
    [
        .. production.Gaps.Select(static gap => new ManifestNote("bates-gap", gap.ToString(), Missing(gap))),
        .. production.Repeats.Select(static range => new ManifestNote(
            "bates-repeat", range.ToString(), "More than one page has the number.")),
        .. production.OutOfOrder.Select(static key => new ManifestNote(
            "bates-order", key, "The number is lower than the one before it.")),
        .. production.SlipSheets.Select(static sheet => new ManifestNote(
            "slip-sheet", sheet.Key, $"The document is a slip sheet: {ReportName.Of(sheet.Value.Kind)}.")),
        .. production.Findings.Select(static finding => new ManifestNote(
            ReportName.Of(finding.Key),
            finding.Value.ToString(CultureInfo.InvariantCulture),
            "So many documents or pages have this finding; their fields name it.")),
    ];

    private static string Missing(BatesRange gap) => gap.Count == 1
        ? "The number is missing."
        : string.Create(CultureInfo.InvariantCulture, $"{gap.Count} numbers are missing.");
}
