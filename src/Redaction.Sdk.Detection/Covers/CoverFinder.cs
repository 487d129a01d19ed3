using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>Finds everything on a page that hides what was painted before it.</summary>
/// <remarks>
/// What a cover means is not asked here: a page background, a table cell and a redaction all are covers. What is in
/// a layer that is switched off, or lies outside of the page, covers nothing.
/// </remarks>
internal static class CoverFinder
{
    /// <summary>Finds the covers of a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The covers: those of the elements, then the hatches, then annotations that bring no appearance.</returns>
    public static IReadOnlyList<Cover> Find(PageStructure page)
    {
        var covers = new List<Cover>();
        foreach (var element in page.Elements)
        {
            if (!element.IsHidden && element.Bounds.Intersect(page.Size.Bounds) is { Area: > 0 } bounds)
            {
                covers.AddRange(Of(element, bounds));
            }
        }

        return [.. covers, .. HatchFinder.Covers(page), .. BareAnnotations.Covers(page)];
    }

    private static IEnumerable<Cover> Of(PageElement element, Box<PagePoints> bounds)
    {
        if (element.Kind is PageElementKind.Image or PageElementKind.Shading)
        {
            var kind = element.Kind == PageElementKind.Image ? CoverKind.Image : CoverKind.Shading;
            if (CoverArea.Of(bounds, element.Path, element.Clip) is { } area)
            {
                yield return Painted(element, kind, area, color: null);
            }
        }

        if (element is not { Kind: PageElementKind.Path, Path: { } path })
        {
            yield break;
        }

        if (element.Fill is { Alpha: > 0 } fill && CoverArea.Of(bounds, path, element.Clip) is { } inside)
        {
            yield return Painted(element, CoverKind.Path, inside, fill);
        }

        if (element is { Stroke: { Alpha: > 0 } stroke, StrokeWidth: > 0 }
            && CoverArea.Of(bounds, StrokeOutlineOf(element, path), element.Clip) is { } line)
        {
            yield return Painted(element, CoverKind.Stroke, line, stroke);
        }
    }

    // The bounds of a single level or upright piece say all of it, with its caps.
    private static PagePath? StrokeOutlineOf(PageElement element, PagePath path) =>
        path.Lines is [{ Points: [var from, var to] }] && (from.X == to.X || from.Y == to.Y)
            ? null
            : StrokeOutline.Of(path, element.StrokeWidth);

    private static Cover Painted(PageElement element, CoverKind kind, CoverArea area, PaintColor? color) => new()
    {
        Kind = kind,
        Elements = [element.Index],
        Order = element.Index,
        Annotation = element.Annotation,
        Area = area,
        Color = color,
        Opacity = CoverOpacity.Of(color ?? Picture(element), element.IsBlended),
        IsClipped = area.IsClipped,
        IsMasked = element.Picture is { HasMask: true },
        IsBlended = element.IsBlended,
    };

    // Of an image or a shading only the alpha is known; it is taken for black where it mixes with what is below.
    private static PaintColor Picture(PageElement element) => new(0, 0, 0, element.Fill?.Alpha ?? byte.MaxValue);
}
