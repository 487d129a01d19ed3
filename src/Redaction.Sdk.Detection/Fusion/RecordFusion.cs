using Redaction.Sdk.Detection.Analysis;

namespace Redaction.Sdk.Detection.Fusion;

/// <summary>Draws what was seen in pixels, paths and annotations together to one record for each redaction.</summary>
internal static class RecordFusion
{
    /// <summary>Gives a page its redactions.</summary>
    /// <param name="page">The page.</param>
    /// <param name="minimumConfidence">The confidence below which a redaction is not reported.</param>
    public static AnalyzedPage Fuse(AnalyzedPage page, double minimumConfidence) => page with
    {
        Redactions =
        [
            .. page.Regions
                .Where(region => region.Confidence >= minimumConfidence)
                .Select(region => (Region: region, Box: region.Box.Intersect(page.Size.Bounds)))
                .Where(static item => item.Box is { Area: > 0 })
                .OrderBy(static item => item.Box!.Value.Top)
                .ThenBy(static item => item.Box!.Value.Left)
                .ThenBy(static item => item.Box!.Value.Bottom)
                .ThenBy(static item => item.Box!.Value.Right)
                .ThenByDescending(static item => item.Region.Confidence)
                .ThenBy(static item => item.Region.Style)
                .Select((item, index) => new RedactionRecord
                {
                    Id = $"p{page.Number}-r{index + 1}",
                    Box = item.Box!.Value,
                    Confidence = item.Region.Confidence,
                    Style = item.Region.Style,
                    Sources = [RedactionSource.Pixels],
                })
                .Select(static record => new PageRedaction(record, [])),
        ],
    };
}
