using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>What is left of the page inside some clips.</summary>
/// <param name="Bounds">The box within which everything lies that can be seen.</param>
/// <param name="Outline">What clips beyond that; <see langword="null"/> when the box says it all.</param>
internal sealed record ClipState(Box<PagePoints> Bounds, PagePath? Outline)
{
    /// <summary>Narrows the clip by an outline.</summary>
    public ClipState Within(PagePath outline)
    {
        var bounds = Cut(PathBounds.Of(outline), Bounds);

        return PathBounds.IsBox(outline)
            ? this with { Bounds = bounds }
            : new(bounds, Outline is null ? outline : ConvexClip.Intersect(Outline, outline));
    }

    /// <summary>Finds what is left of a box; without area, at the edge, when that is nothing.</summary>
    public Box<PagePoints> Cut(Box<PagePoints> box) => Cut(box, Bounds);

    private static Box<PagePoints> Cut(Box<PagePoints> box, Box<PagePoints> bounds)
    {
        var (left, right) = Cut(box.Left, box.Right, bounds.Left, bounds.Right);
        var (top, bottom) = Cut(box.Top, box.Bottom, bounds.Top, bounds.Bottom);

        return Box<PagePoints>.FromEdges(left, top, right, bottom);
    }

    private static (double From, double To) Cut(double from, double to, double first, double last) =>
        (Math.Clamp(from, first, last), Math.Clamp(to, first, last));
}
