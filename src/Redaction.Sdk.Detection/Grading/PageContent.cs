using System.Collections.Immutable;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>What a page draws, sorted into what shows, what covers and what is a picture of the page.</summary>
internal sealed class PageContent
{
    public PageContent(PageStructure page, PageCovers covers)
    {
        (Page, AllCovers) = (page, covers);
        Pictures = PagePictures.Find(covers, page.Size);
        Covers = Pictures.Count == 0 ? covers : new(covers.All.Except(Pictures), page.Size);
        Glyphs = GlyphReader.Read(page, covers, Covers);
    }

    public PageStructure Page { get; }

    /// <summary>Gets everything that covers anything.</summary>
    public PageCovers AllCovers { get; }

    /// <summary>Gets the covers without <see cref="Pictures"/>.</summary>
    public PageCovers Covers { get; }

    /// <summary>Gets the pictures that are the page itself; empty for a page that is drawn.</summary>
    public IReadOnlyList<Cover> Pictures { get; }

    /// <summary>Gets the characters, one for each of <see cref="PageStructure.Characters"/>.</summary>
    public ImmutableArray<Glyph> Glyphs { get; }

    /// <summary>Gets the element that draws a character.</summary>
    public PageElement Element(Glyph glyph) => Page.Elements[glyph.Character.Element];

    /// <summary>Finds the covers over a character or, for one in the colour of its ground, the one below it.</summary>
    public IEnumerable<Cover> CoversOf(Glyph glyph)
    {
        var ink = glyph.Character.Ink;
        if (glyph.State != GlyphState.SameColor)
        {
            return Covers.Over(ink, glyph.Character.Element);
        }

        Ground.Below(AllCovers, ink, glyph.Character.Element, out var ground);

        return ground is null ? [] : [ground];
    }

    /// <summary>Tells whether a character lies on a picture or under one, as a text layer of a scan does.</summary>
    public bool IsOverPicture(Glyph glyph) => AllCovers.Over(glyph.Character.Ink, after: -1).Any(cover =>
        cover.Kind == CoverKind.Image && PageContent.IsWithin(glyph, [cover.Bounds]));

    /// <summary>Finds what is painted later over half of a character or more, text aside.</summary>
    /// <returns>The indexes of the elements, also of those that no cover was made of.</returns>
    public IEnumerable<int> PaintedOver(Glyph glyph)
    {
        var ink = glyph.Character.Ink;
        for (var i = glyph.Character.Element + 1; i < Page.Elements.Length; i++)
        {
            var element = Page.Elements[i];
            if (element is { Kind: not PageElementKind.Text, IsHidden: false }
                && element.Bounds.IntersectionArea(ink) >= GradingThresholds.PartlyCovered * ink.Area)
            {
                yield return i;
            }
        }
    }

    /// <summary>Finds the characters of the word that a character belongs to, itself among them.</summary>
    public IReadOnlyList<Glyph> WordOf(Glyph glyph)
    {
        var (first, last) = (glyph.Index, glyph.Index);
        while (first > 0 && Glyphs[first - 1].State != GlyphState.Blank)
        {
            first--;
        }

        while (last + 1 < Glyphs.Length && Glyphs[last + 1].State != GlyphState.Blank)
        {
            last++;
        }

        return Glyphs[first..(last + 1)];
    }

    /// <summary>Reads characters as text.</summary>
    public string Read(IEnumerable<Glyph> glyphs) => HiddenWords.Read(Page, glyphs.Select(static glyph => glyph.Index));

    /// <summary>Tells whether a text also stands visibly in a box, so that nothing is hidden by hiding it.</summary>
    public bool Shows(string text, Box<PagePoints> box)
    {
        var visible = Read(Glyphs.Where(glyph => glyph.State == GlyphState.Visible && IsWithin(glyph, [box])));

        return Letters(visible).Contains(Letters(text), StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Tells whether the middle of a character lies in one of some boxes.</summary>
    public static bool IsWithin(Glyph glyph, IReadOnlyList<Box<PagePoints>> areas)
    {
        var ink = glyph.Character.Ink.Area > 0 ? glyph.Character.Ink : glyph.Character.Cell;

        return areas.Any(area => area.Left <= ink.CenterX && ink.CenterX <= area.Right
            && area.Top <= ink.CenterY && ink.CenterY <= area.Bottom);
    }
}
