using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds the pictures that are the page itself, such as a scan, whole or in tiles.</summary>
internal static class PagePictures
{
    private const double LargestOverlap = 0.5;

    /// <summary>Finds the pictures of a page that make up half of it or more.</summary>
    /// <returns>Their covers, in the order of painting; none when they make up less.</returns>
    public static IReadOnlyList<Cover> Find(PageCovers covers, PageSize size)
    {
        var tiles = new List<Cover>();
        foreach (var cover in covers.All)
        {
            if (cover.Kind == CoverKind.Image && !LiesOn(tiles, cover.Bounds))
            {
                tiles.Add(cover);
            }
        }

        var area = BoxUnion.Area<PagePoints>([.. tiles.Select(static tile => tile.Bounds)]);

        return area >= GradingThresholds.PagePicture * size.Area ? tiles : [];
    }

    // A picture on top of another is no part of the page but something put there, such as a cover or a stamp.
    private static bool LiesOn(List<Cover> tiles, Box<PagePoints> box)
    {
        Box<PagePoints>[] shared = [.. tiles.Select(tile => tile.Bounds.Intersect(box)).OfType<Box<PagePoints>>()];

        return BoxUnion.Area<PagePoints>(shared) > LargestOverlap * box.Area;
    }
}
