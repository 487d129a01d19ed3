using Redaction.Sdk.Detection.Covers;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Decides which characters are hidden, from the geometry and from how the page looks without its covers.</summary>
internal sealed class GlyphJudge(PageContent content, PageLook? look)
{
    // Of the ink that lies outside of its cover a letter may have more than its share: the top of a T holds half of
    // its ink in an eighth of its height. Where the cover is doubtful, no more than the foot of an L is granted.
    private const double UnevenInk = 4, DoubtfulUnevenInk = 1.5, MostSeenShare = 0.85;

    // Half a pixel of ink at two pixels to a point is less than a dot leaves; a fifteenth of a box of pixels is what
    // a stem leaves in a colour that nobody can tell from its ground.
    private const double LeastInk = 0.5, LeastInkShare = 0.07;

    // Where a picture shows writing in the place of a character, the character is that writing, for searching.
    private const double LeastWriting = 0.3;

    /// <summary>Finds the hidden characters among those that the geometry holds for covered or for too pale.</summary>
    /// <returns>The characters, in the order of the page.</returns>
    public IReadOnlyList<HiddenGlyph> FindHidden() =>
    [
        .. content.Glyphs
            .Where(static glyph => glyph.State is GlyphState.Covered or GlyphState.SameColor)
            .Select(Judge)
            .OfType<HiddenGlyph>(),
    ];

    /// <summary>Measures how much of a character can be seen of what could be seen without its covers.</summary>
    /// <returns>From 0 (nothing) to 1; <see langword="null"/> when it would not show without them either.</returns>
    public double? SeenShare(Glyph glyph)
    {
        if (look is null)
        {
            return null;
        }

        var ink = glyph.Character.Ink;
        var revealed = look.WithoutCovers.Difference(look.WithoutEither, ink);

        return revealed < Least(glyph) ? null : Math.Min(1, look.Shown.Difference(look.WithoutText, ink) / revealed);
    }

    private HiddenGlyph? Judge(Glyph glyph)
    {
        var share = glyph.State == GlyphState.SameColor ? 1 : glyph.Covered;
        Cover[] covers = [.. content.CoversOf(glyph)];
        if (look is null)
        {
            return covers.Any(static cover => cover.IsDoubtful) ? null : new(glyph, share, IsProven: false);
        }

        var ink = glyph.Character.Ink;
        if (SeenShare(glyph) is not { } seen)
        {
            var isUnseen = look.Shown.Difference(look.WithoutText, ink) < Least(glyph);

            return isUnseen ? new(glyph, share, IsProven: false) : null;
        }

        var isHidden = seen <= MostSeen(share, covers);
        var isWriting = covers.All(static cover => cover.Kind == CoverKind.Image) && covers.Length > 0
            && look.Shown.Range(ink) > LeastWriting;

        return isHidden && !isWriting ? new(glyph, share, IsProven: true) : null;
    }

    // What an opaque cover covers is hidden: there the picture only has to show that the cover is there.
    private static double MostSeen(double share, Cover[] covers)
    {
        var uneven = covers.Any(static cover => cover.IsDoubtful) ? DoubtfulUnevenInk : UnevenInk;

        return Math.Min(MostSeenShare, GradingThresholds.HiddenContrast + (uneven * (1 - share)));
    }

    private double Least(Glyph glyph) =>
        Math.Max(LeastInk, LeastInkShare * look!.Shown.PixelsPerArea * glyph.Character.Ink.Area);
}
