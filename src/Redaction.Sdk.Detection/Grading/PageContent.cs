using System.Collections.Immutable;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>What a page draws, sorted into what shows, what covers and what is a picture of the page.</summary>
internal sealed class PageContent
{
    private readonly GlyphIndex _index;
    private readonly PageElement[] _drawings;

    public PageContent(PageStructure page, PageCovers covers)
    {
        (Page, AllCovers) = (page, covers);
        Pictures = PagePictures.Find(covers, page.Size);
        Covers = Pictures.Count == 0 ? covers : new(covers.All.Except(Pictures), page.Size);
        Glyphs = GlyphReader.Read(page, covers, Covers);
        _index = new(Glyphs);
        _drawings = [.. page.Elements.Where(static item => item is { Kind: not PageElementKind.Text, IsHidden: false })];
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
        cover.Kind == CoverKind.Image && glyph.IsWithin(cover.Bounds));

    /// <summary>Finds what is painted later over half of a character or more, text aside.</summary>
    /// <returns>The indexes of the elements, also of those that no cover was made of.</returns>
    public IEnumerable<int> PaintedOver(Glyph glyph)
    {
        var ink = glyph.Character.Ink;

        return _drawings
            .Where(element => element.Index > glyph.Character.Element
                && element.Bounds.IntersectionArea(ink) >= GradingThresholds.PartlyCovered * ink.Area)
            .Select(static element => element.Index);
    }

    /// <summary>Finds what is painted, text aside, before something else and shares a part of a box with it.</summary>
    /// <param name="box">The box, in page points.</param>
    /// <param name="order">The index of the element that it is painted before.</param>
    public IEnumerable<PageElement> PaintedIn(Box<PagePoints> box, int order) => _drawings
        .TakeWhile(element => element.Index < order)
        .Where(element => element.Bounds.IntersectionArea(box) > 0);

    /// <summary>Finds the characters whose middles lie in a box, its edges included.</summary>
    /// <returns>The characters, in the order of the page.</returns>
    public Glyph[] In(Box<PagePoints> box) => _index.In(box);

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
        var visible = Read(In(box).Where(static glyph => glyph.State == GlyphState.Visible));

        return Letters(visible).Contains(Letters(text), StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
