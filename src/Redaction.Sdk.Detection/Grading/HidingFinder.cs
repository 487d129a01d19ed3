using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Puts hidden characters together by what hides them.</summary>
internal static class HidingFinder
{
    // A ground as light as paper is no redaction: text on it is invisible text.
    private const int LightestGround = 240;

    private const double LargestCover = 0.5;

    /// <summary>Finds what hides characters.</summary>
    /// <param name="content">The page.</param>
    /// <param name="hidden">The hidden characters.</param>
    /// <returns>
    /// One item for each cover with the characters below it, in the order of their first characters. Text as pale as
    /// its paper is in none.
    /// </returns>
    public static IReadOnlyList<Hiding> Find(PageContent content, IReadOnlyList<HiddenGlyph> hidden)
    {
        var chains = new CoverChains(content.AllCovers.All);

        return
        [
            .. hidden
                .Select(glyph => (Glyph: glyph, Cover: CoverOf(content, glyph.Glyph)))
                .Where(static item => item.Cover is not null)
                .GroupBy(item => (Box: chains.BoxOf(item.Cover!), item.Cover!.Kind, item.Cover.Annotation))
                .Select(group => new Hiding(
                    BoxOf(content, group.Key.Box, [.. group.Select(static item => item.Glyph)]),
                    [.. group.Select(static item => item.Glyph)],
                    group.First().Cover!)),
        ];
    }

    /// <summary>Finds the cover that a hidden character belongs to; <see langword="null"/> for pale text.</summary>
    /// <remarks>Where the covers of two lines overlap, that is the one with more of the character below it.</remarks>
    private static Cover? CoverOf(PageContent content, Glyph glyph)
    {
        var cover = content.CoversOf(glyph).MaxBy(cover => cover.Bounds.IntersectionArea(glyph.Character.Ink));

        return glyph.State == GlyphState.SameColor && IsPaper(cover?.Color) ? null : cover;
    }

    private static bool IsPaper(PaintColor? ground) =>
        ground is null or { Red: > LightestGround, Green: > LightestGround, Blue: > LightestGround };

    // A background of half of the page says nothing about where the redaction is; the text does.
    private static Box<PagePoints> BoxOf(
        PageContent content, Box<PagePoints> cover, IReadOnlyList<HiddenGlyph> glyphs) =>
        cover.Area <= LargestCover * content.Page.Size.Area
            ? cover
            : glyphs.Select(static hidden => hidden.Glyph.Character.Cell).Aggregate(static (a, b) => a.Enclose(b));
}
