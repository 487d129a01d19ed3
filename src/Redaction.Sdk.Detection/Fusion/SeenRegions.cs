using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Fusion;

/// <summary>Finds for what the pixels show what the page draws there.</summary>
/// <remarks>
/// The edges of what is drawn are exact, so a redaction that is drawn keeps its boxes, however many of them one box of
/// pixels runs across, and however many boxes of pixels lie on one of them.
/// </remarks>
internal static class SeenRegions
{
    // Of a box of pixels around the words of some lines, gaps between words and lines take up to a half.
    private const double Explained = 0.5;

    private const double Touched = 0.5;
    private const double SameBox = 0.5;

    // Below this, what is drawn alone is no redaction, so that it needs pixels of the same shape.
    private const float Sure = 0.5f;

    /// <summary>Gives drawn regions the pixels that show them.</summary>
    /// <param name="drawn">The drawn regions, changed in place.</param>
    /// <param name="seen">What the pixels show, in any order.</param>
    /// <returns>What nothing drawn explains, in the same order.</returns>
    public static List<DetectedRegion> Assign(List<FusedRegion> drawn, IEnumerable<DetectedRegion> seen)
    {
        var left = new List<DetectedRegion>();
        foreach (var region in seen)
        {
            int[] shown = [.. Enumerable.Range(0, drawn.Count).Where(i => drawn[i].Drawn >= Sure && Touch(drawn[i], region))];
            var isExplained = Share(shown.Select(i => drawn[i].Box), region.Box) >= Explained;
            if (!isExplained && Likeliest(drawn, region) is { } doubtful)
            {
                (shown, isExplained) = ([.. shown, doubtful], true);
            }

            foreach (var i in shown)
            {
                drawn[i] = drawn[i].With(region);
            }

            if (!isExplained)
            {
                left.Add(region);
            }
        }

        return left;
    }

    private static bool Touch(FusedRegion drawn, DetectedRegion region)
    {
        var shared = drawn.Box.IntersectionArea(region.Box);

        return shared > 0 && (shared >= Touched * drawn.Box.Area || shared >= Touched * region.Box.Area);
    }

    // What is drawn but doubtful needs pixels of the same shape; the first of equals is the surest.
    private static int? Likeliest(List<FusedRegion> drawn, DetectedRegion region) => Enumerable.Range(0, drawn.Count)
        .Where(i => drawn[i].Drawn < Sure)
        .Select(i => (Index: i, Overlap: drawn[i].Box.IntersectionOverUnion(region.Box)))
        .Where(static item => item.Overlap >= SameBox)
        .OrderByDescending(static item => item.Overlap)
        .Select(static item => (int?)item.Index)
        .FirstOrDefault();

    private static double Share(IEnumerable<Box<PagePoints>> boxes, Box<PagePoints> of) => of.Area > 0
        ? BoxUnion.Area<PagePoints>([.. boxes.Select(box => box.Intersect(of)).OfType<Box<PagePoints>>()]) / of.Area
        : 0;
}
