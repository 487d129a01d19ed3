using Redaction.Sdk.Detection.Regions;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Fusion;

/// <summary>Puts together what is drawn twice in one place: a bar and the annotation that made it, a box and its copy.</summary>
internal static class DrawnRegions
{
    private const double SamePlace = 0.7;
    private const double Inside = 0.95;

    /// <summary>Merges regions.</summary>
    /// <param name="regions">The regions, in any order.</param>
    /// <returns>The regions, the surest first; the surest of each place gives the box and the style.</returns>
    public static List<FusedRegion> Merge(IEnumerable<VectorRegion> regions)
    {
        var merged = new List<FusedRegion>();
        foreach (var region in Sorted(regions).Select(FusedRegion.Of))
        {
            var same = merged.FindIndex(other => IsSame(other, region));
            if (same < 0)
            {
                merged.Add(region);
            }
            else
            {
                merged[same] = merged[same].With(region);
            }
        }

        return merged;
    }

    private static IOrderedEnumerable<VectorRegion> Sorted(IEnumerable<VectorRegion> regions) => regions
        .OrderByDescending(static region => region.Confidence)
        .ThenByDescending(static region => region.Box.Area)
        .ThenBy(static region => region.Box.Top)
        .ThenBy(static region => region.Box.Left)
        .ThenBy(static region => region.Box.Bottom)
        .ThenBy(static region => region.Style)
        .ThenBy(static region => region.Annotation ?? -1)
        .ThenBy(static region => region.Covers.Count > 0 ? region.Covers[0].Order : -1);

    private static bool IsSame(FusedRegion kept, FusedRegion other) =>
        kept.Box.IntersectionArea(other.Box) is var shared and > 0
        && (kept.Box.IntersectionOverUnion(other.Box) >= SamePlace
            || (kept.Style == other.Style && shared >= Inside * other.Box.Area));
}
