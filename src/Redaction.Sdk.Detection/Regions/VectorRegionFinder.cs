using Redaction.Sdk.Detection.Analysis;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Finds the parts of a page whose drawing looks like a redaction, whether or not text is left below.</summary>
internal static class VectorRegionFinder
{
    /// <summary>Finds the regions of a page.</summary>
    /// <param name="page">The page with its structure and covers.</param>
    /// <param name="around">What lies on and under its patches.</param>
    /// <returns>The regions, in no particular order.</returns>
    /// <remarks>Boxes drawn as images are found where the pixels of the page are there.</remarks>
    public static IReadOnlyList<VectorRegion> Find(AnalyzedPage page, PatchSurroundings around)
    {
        var rules = new PatchRules(around);
        IEnumerable<Patch> patches =
        [
            .. PatchFinder.Find(page.Covers!), .. page.Image is { } image ? FlatPictures.Find(page.Covers!, image) : [],
        ];

        VectorRegion[] judged = [.. patches.Select(rules.Judge).OfType<VectorRegion>()];

        return [.. ChartBars.Drop(judged, around), .. RedactAnnotations.Find(page.Structure!)];
    }
}
