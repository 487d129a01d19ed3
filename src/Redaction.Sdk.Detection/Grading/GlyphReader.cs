using System.Collections.Immutable;
using System.Text;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Tells of each character of a page whether it shows, by its geometry and the order of painting.</summary>
internal sealed class GlyphReader
{
    private readonly PageStructure _page;
    private readonly PageCovers _all;
    private readonly PageCovers _covers;

    private GlyphReader(PageStructure page, PageCovers all, PageCovers covers) =>
        (_page, _all, _covers) = (page, all, covers);

    /// <summary>Reads the characters of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="all">Everything that covers anything.</param>
    /// <param name="covers">The same without the pictures that are the page itself.</param>
    /// <returns>One glyph for each character, in their order.</returns>
    public static ImmutableArray<Glyph> Read(PageStructure page, PageCovers all, PageCovers covers)
    {
        var reader = new GlyphReader(page, all, covers);

        return [.. page.Characters.Select((character, index) => reader.Read(index, character))];
    }

    private Glyph Read(int index, PageCharacter character)
    {
        if (character.Element < 0 || Rune.IsWhiteSpace(character.Value))
        {
            return new(index, character, GlyphState.Blank, 0);
        }

        // The ink of a dash in a tiny font is too thin for single precision.
        if (character.Ink.Area <= 0)
        {
            return new(index, character, IsTiny(_page.Elements[character.Element], character.Ink)
                ? GlyphState.Tiny : GlyphState.Blank, 0);
        }

        var element = _page.Elements[character.Element];
        if (Unseen(element, character.Ink) is { } unseen)
        {
            return new(index, character, unseen, 0);
        }

        var covered = _covers.CoveredShare(character.Ink, element.Index);

        return new(index, character, State(element, character.Ink, covered), covered);
    }

    private GlyphState? Unseen(PageElement element, Box<PagePoints> ink)
    {
        if (element.IsHidden)
        {
            return GlyphState.HiddenLayer;
        }

        if (ink.IntersectionArea(_page.Size.Bounds) <= 0)
        {
            return GlyphState.OffPage;
        }

        return SeenShare(element, ink) < GradingThresholds.ClippedShare ? GlyphState.Clipped : null;
    }

    // Of what lies on the page, the share that the clip leaves.
    private double SeenShare(PageElement element, Box<PagePoints> ink)
    {
        var onPage = ink.Intersect(_page.Size.Bounds)!.Value;
        if (CoverArea.Of(element.Bounds, outline: null, element.Clip) is not { } area)
        {
            return 0;
        }

        return area.IsBox
            ? area.Bounds.IntersectionArea(onPage) / onPage.Area
            : AreaSweep.CoveredShare([(area, AreaSweep.Opaque)], onPage);
    }

    private GlyphState State(PageElement element, Box<PagePoints> ink, double covered)
    {
        var paint = element.Fill ?? element.Stroke;
        if (element.Text is { IsInvisible: true } || paint is { Alpha: 0 })
        {
            return GlyphState.Unpainted;
        }

        if (covered >= GradingThresholds.PartlyCovered)
        {
            return GlyphState.Covered;
        }

        if (!ReferenceEquals(_all, _covers)
            && _all.CoveredShare(ink, element.Index) >= GradingThresholds.PartlyCovered)
        {
            return GlyphState.UnderPicture;
        }

        if (IsTiny(element, ink))
        {
            return GlyphState.Tiny;
        }

        return paint is { } color
            && Ground.Below(_all, ink, element.Index, out _) is { } ground && Ground.IsNear(ground, color)
            ? GlyphState.SameColor
            : GlyphState.Visible;
    }

    private static bool IsTiny(PageElement element, Box<PagePoints> ink) =>
        element is { IsHidden: false, Text.FontSize: < GradingThresholds.TinyFontSize }
        && ink.Height < GradingThresholds.TinyFontSize;
}
