using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds pictures and drawings that survive under a cover.</summary>
internal static class UnderCover
{
    // A bar that lies across the rules of a table covers some paths; outlined letters are many.
    private const int LeastPaths = 4;

    // Covers smaller than a letter, and those of half of the page, are no redaction of a scan.
    private const double LeastSide = 4, LargestCover = 0.5;

    /// <summary>Tells whether a box lies on a picture, or on many paths, that covers were painted over.</summary>
    public static bool HasContent(PageContent content, Box<PagePoints> box)
    {
        if (content.Covers.Over(box, after: -1).FirstOrDefault() is not { } top)
        {
            return false;
        }

        var paths = 0;
        foreach (var element in content.PaintedIn(box, top.Order))
        {
            if (element.Kind is PageElementKind.Image or PageElementKind.Shading)
            {
                return true;
            }

            paths += element.Kind == PageElementKind.Path && box.Contains(element.Bounds) ? 1 : 0;
        }

        return paths >= LeastPaths;
    }

    /// <summary>Finds the covers on a scan that nothing was written on, whatever their colour.</summary>
    public static IEnumerable<Cover> Suspects(PageContent content) => content.Pictures.Count == 0
        ? []
        : content.Covers.All.Where(cover =>
            cover.Opacity >= AreaSweep.HidingOpacity
            && cover.Elements.Length > 0
            && cover.Order > content.Pictures[0].Order
            && cover.Bounds.Width >= LeastSide && cover.Bounds.Height >= LeastSide
            && cover.Bounds.Area <= LargestCover * content.Page.Size.Area
            && !content.In(cover.Bounds).Any(
                glyph => glyph.State == GlyphState.Visible && glyph.Character.Element > cover.Order));

    /// <summary>Tells whether strokes appear in a box once its covers are gone.</summary>
    public static bool Survives(PageLook look, Box<PagePoints> box) =>
        !Strokes.AreIn(look.Shown, box) && Strokes.AreIn(look.WithoutEither, box);
}
