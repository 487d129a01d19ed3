using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Fusion;
using Redaction.Sdk.Detection.Regions;

namespace Redaction.Sdk.Detection.Tests.Fusion;

/// <summary>Draws a page together from what it draws and what was seen of it.</summary>
internal static class FusedPage
{
    public static AnalyzedPage Of(
        PageStructure structure,
        IReadOnlyList<DetectedRegion> seen,
        Action<VectorRegion[]>? shuffle = null,
        double minimumConfidence = 0.5)
    {
        var covers = PageCovers.Of(structure);
        var page = new AnalyzedPage
        {
            Number = structure.PageNumber,
            Size = structure.Size,
            Structure = structure,
            Covers = covers,
            Regions = seen,
        };
        var around = new PatchSurroundings(structure, covers);
        VectorRegion[] drawn = [.. VectorRegionFinder.Find(page, around)];
        shuffle?.Invoke(drawn);

        return RecordFusion.Fuse(page, drawn, new(structure, around), minimumConfidence);
    }
}
