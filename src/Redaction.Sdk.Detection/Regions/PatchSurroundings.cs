using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Tells what lies on, under and around a patch.</summary>
internal sealed class PatchSurroundings(PageStructure page, PageCovers covers)
{
    private const double Whole = 0.95, Most = 0.8, Half = 0.5;

    // What is thinner than this is a line: a border, a hatch, a strike.
    private const double LineWidth = 3;

    // A hairline fills a small part of the strip around a side, but that part over all of its length.
    private const double StripReach = 1, LeastLineWidth = 0.15;

    /// <summary>Gets the characters of the page.</summary>
    public PageTextIndex Text { get; } = new(page);

    /// <summary>Gets the size of the page.</summary>
    public PageSize Size => page.Size;

    /// <summary>Finds the subtype of an annotation; <see langword="null"/> for the content of the page.</summary>
    public string? SubtypeOf(int? annotation) => annotation is { } index ? page.Annotations[index].Subtype : null;

    /// <summary>Finds the characters that can be read on a patch, from top to bottom.</summary>
    public IReadOnlyList<PageCharacter> ReadableOn(Patch patch) =>
    [
        .. Text.In(patch.Box).Where(character =>
            character.Element > patch.First && IsIn(character.Ink, patch.Box, Half) && IsVisible(character)
            && Shades.StandsOut(ColorOf(character), GroundOf(character.Ink, character.Element, patch))),
    ];

    /// <summary>Counts the characters that a patch hides: painted before it, or in its own colour after it.</summary>
    public int CountHidden(Patch patch) => Text.In(patch.Box).Count(character =>
        IsIn(character.Ink, patch.Box, Most)
        && (character.Element < patch.First
            || !Shades.StandsOut(ColorOf(character), GroundOf(character.Ink, character.Element, patch))));

    /// <summary>Tells whether a character can be seen where it stands.</summary>
    public bool IsVisible(PageCharacter character) => covers.CoveredShare(character.Ink, character.Element) < Half;

    /// <summary>Measures the share of a patch under shapes of other colours that were painted later.</summary>
    /// <returns>From 0 to 1. Thin lines do not count, nor does what may be transparent.</returns>
    public double OverpaintedShare(Patch patch)
    {
        var above = covers.Over(patch.Box, patch.Last)
            .Where(cover => cover is { Opacity: >= AreaSweep.HidingOpacity, IsDoubtful: false } && !IsLine(cover)
                && (cover.Color is not { } color || !Shades.AreAlike(color, patch.Color)))
            .Select(static cover => (cover.Area, AreaSweep.Opaque))
            .ToArray();

        return above.Length == 0 ? 0 : AreaSweep.CoveredShare(above, patch.Box);
    }

    /// <summary>Finds the topmost cover that lies under all of a patch; <see langword="null"/> for bare paper.</summary>
    public Cover? GroundOf(Patch patch) => covers.Over(patch.Box, after: -1).FirstOrDefault(cover =>
        cover.Order < patch.First && IsGround(cover, patch.Box));

    /// <summary>Tells whether thin lines run along all four sides of a patch.</summary>
    public bool IsBordered(Patch patch)
    {
        var (box, color) = (patch.Box, patch.Color);

        return HasLine(box.Left, box.Top, box.Right, box.Top, color)
            && HasLine(box.Left, box.Bottom, box.Right, box.Bottom, color)
            && HasLine(box.Left, box.Top, box.Left, box.Bottom, color)
            && HasLine(box.Right, box.Top, box.Right, box.Bottom, color);
    }

    /// <summary>Tells whether a thin line runs from one point to another, upright or level.</summary>
    /// <param name="left">The x of the first point.</param>
    /// <param name="top">The y of the first point.</param>
    /// <param name="right">The x of the second point, not less.</param>
    /// <param name="bottom">The y of the second point, not less.</param>
    /// <param name="unlike">The colour that the line stands out from.</param>
    public bool HasLine(double left, double top, double right, double bottom, PaintColor unlike)
    {
        var strip = Box<PagePoints>.FromEdges(left - StripReach, top - StripReach, right + StripReach, bottom + StripReach);
        var length = Math.Max(right - left, bottom - top);

        return covers.Over(strip, after: -1).Any(cover =>
            (!cover.Area.IsBox || IsThin(cover)) && IsLine(cover)
            && cover.Color is { } color && Shades.StandsOut(color, unlike)
            && cover.Bounds.Intersect(strip) is { } part && Math.Max(part.Width, part.Height) >= Whole * length
            && (cover.Area.IsBox || cover.Area.ShareOf(strip) * strip.Area >= LeastLineWidth * length));
    }

    private static bool IsIn(Box<PagePoints> ink, Box<PagePoints> box, double share) =>
        ink.IntersectionArea(box) >= share * ink.Area;

    private static bool IsGround(Cover cover, Box<PagePoints> box) =>
        cover.Opacity >= AreaSweep.HidingOpacity
        && cover.Bounds.IntersectionArea(box) >= Whole * box.Area
        && (cover.Area.IsBox || cover.Area.ShareOf(box) >= Whole);

    private static bool IsLine(Cover cover) => cover.Kind == CoverKind.Stroke || IsThin(cover);

    private static bool IsThin(Cover cover) => Math.Min(cover.Bounds.Width, cover.Bounds.Height) <= LineWidth;

    private PaintColor ColorOf(PageCharacter character)
    {
        var element = page.Elements[character.Element];

        return (element.Fill ?? element.Stroke)!.Value;
    }

    // A label may have a ground of its own, painted on the patch.
    private PaintColor GroundOf(Box<PagePoints> ink, int element, Patch patch) =>
        covers.Over(ink, patch.Last).FirstOrDefault(cover => cover.Order < element && IsGround(cover, ink))?.Color
        ?? patch.Color;
}
