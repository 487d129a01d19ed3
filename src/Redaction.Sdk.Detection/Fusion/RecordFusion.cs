using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Detection.Regions;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Fusion;

/// <summary>Draws what was seen in pixels, paths and annotations together to one record for each redaction.</summary>
/// <remarks>The result is the same in whichever order the sources come.</remarks>
internal static class RecordFusion
{
    /// <summary>Gives a page its redactions.</summary>
    /// <param name="page">The page, with covers where its structure was read.</param>
    /// <param name="regions">What is drawn, in any order.</param>
    /// <param name="doubt">What doubts the pixels; <see langword="null"/> when it is not known what the page draws.</param>
    /// <param name="minimumConfidence">The confidence below which a redaction is not reported.</param>
    public static AnalyzedPage Fuse(
        AnalyzedPage page, IReadOnlyList<VectorRegion> regions, StructureDoubt? doubt, double minimumConfidence)
    {
        var drawn = DrawnRegions.Merge(regions);
        var seen = SeenRegions.Assign(drawn, Sorted(page));
        var redactions = drawn.Concat(seen.Select(region => FusedRegion.Of(doubt?.Judge(region) ?? region)))
            .Where(region => region.Confidence >= minimumConfidence)
            .Select(static region => region.ToRedaction());

        return page with { Redactions = RecordOrder.Of(page.Number, redactions) };
    }

    private static IEnumerable<DetectedRegion> Sorted(AnalyzedPage page) => page.Regions
        .Select(region => (Region: region, Box: region.Box.Intersect(page.Size.Bounds)))
        .Where(static item => item.Box is { Area: > 0 })
        .Select(static item => item.Region with { Box = item.Box!.Value })
        .OrderBy(static region => region.Box.Top)
        .ThenBy(static region => region.Box.Left)
        .ThenBy(static region => region.Box.Bottom)
        .ThenBy(static region => region.Box.Right)
        .ThenByDescending(static region => region.Confidence)
        .ThenBy(static region => region.Style);
}
