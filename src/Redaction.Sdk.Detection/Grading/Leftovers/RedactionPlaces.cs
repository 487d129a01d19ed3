using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds the redactions at a place of a page.</summary>
internal static class RedactionPlaces
{
    /// <summary>How far a note or a bookmark may lie from the redaction that it belongs to, in page points.</summary>
    /// <remarks>The distance that is used for bookmarks by others, too.</remarks>
    public const double Near = 20;

    private const double LeastShare = 0.5;

    /// <summary>Finds the redactions that share half of the smaller of both areas with a box.</summary>
    public static ImmutableArray<int> At(IReadOnlyList<RedactionRecord> redactions, Box<PagePoints> box) =>
        Where(redactions, area => area.IntersectionOverSmaller(box) >= LeastShare);

    /// <summary>Finds the redactions within <see cref="Near"/> of a box.</summary>
    public static ImmutableArray<int> NearTo(IReadOnlyList<RedactionRecord> redactions, Box<PagePoints> box) =>
        Where(redactions, area =>
            Math.Max(area.Left - box.Right, box.Left - area.Right) <= Near
            && Math.Max(area.Top - box.Bottom, box.Top - area.Bottom) <= Near);

    private static ImmutableArray<int> Where(
        IReadOnlyList<RedactionRecord> redactions, Func<Box<PagePoints>, bool> isThere) =>
        [.. Enumerable.Range(0, redactions.Count).Where(i => isThere(redactions[i].Box))];
}
