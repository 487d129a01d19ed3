namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Recognises filled boxes that hide nothing, by what is written on them and by the lines around.</summary>
internal static class FillConfusers
{
    // In points.
    private const double LongestCode = 60;
    private const double LowestPhoto = 24;
    private const double LineReach = 2;
    private const double LineLength = 30;
    private const double OutlineWidth = 1.5;

    // Shares.
    private const double MostWriting = 0.55;
    private const double EvennessOfFill = 0.98;
    private const double WritingOfLabel = 0.3;
    private const double SmallestLabel = 0.05;
    private const double UnbrokenLine = 0.95;
    private const double ShareOfFill = 0.6;

    // Grey levels.
    private const int InkContrast = 48;
    private const int OutlineContrast = 32;

    /// <summary>Table heads, shaded cells and highlights are written on from end to end; a code is short.</summary>
    public static bool IsShadedText(WorkingPage page, PixelBox box, Levels levels) =>
        box.Width > page.Scale.Pixels(LongestCode) &&
        Writing.In(page.Plane, box.Grow(-1), levels.Median - InkContrast).Columns > MostWriting;

    /// <summary>What is not fill must be a label; a photo and a blot have every level between.</summary>
    public static bool IsPhoto(WorkingPage page, PixelBox box, Levels levels, bool isSmall) =>
        (isSmall || box.Height >= page.Scale.Pixels(LowestPhoto)) && levels.Evenness < EvennessOfFill &&
        levels.Writing < WritingOfLabel * (1 - levels.Evenness);

    /// <summary>The heading of a form is white on black, and the lines of the form run on from its corners.</summary>
    public static bool IsFormBar(WorkingPage page, BitMask dark, PixelBox box, Levels levels)
    {
        if (levels.Median >= page.Paper.Dark || levels.Writing < SmallestLabel)
        {
            return false;
        }

        var (reach, length) = (page.Scale.Pixels(LineReach), page.Scale.Pixels(LineLength));
        var before = box with { Left = box.Left - length, Right = box.Left - reach };
        var behind = box with { Left = box.Right + reach, Right = box.Right + length };
        var above = box with { Top = box.Top - length, Bottom = box.Top - reach };
        var below = box with { Top = box.Bottom + reach, Bottom = box.Bottom + length };

        return HasLineAcross(dark, before, box.Top, reach) || HasLineAcross(dark, before, box.Bottom, reach) ||
            HasLineAcross(dark, behind, box.Top, reach) || HasLineAcross(dark, behind, box.Bottom, reach) ||
            HasLineDown(dark, above, box.Left, reach) || HasLineDown(dark, above, box.Right, reach) ||
            HasLineDown(dark, below, box.Left, reach) || HasLineDown(dark, below, box.Right, reach);
    }

    /// <summary>Boxes of diagrams and cells of forms have a line around their tint.</summary>
    public static bool HasOutline(WorkingPage page, PixelBox box, Levels levels)
    {
        var width = page.Scale.Pixels(OutlineWidth);
        double Written(PixelBox strip, Func<Writing, double> share) =>
            share(Writing.In(page.Plane, strip, levels.Median - OutlineContrast));

        return levels.Median >= page.Paper.Dark &&
            Written(box with { Bottom = box.Top + width }, side => side.Columns) >= UnbrokenLine &&
            Written(box with { Top = box.Bottom - width }, side => side.Columns) >= UnbrokenLine &&
            Written(box with { Right = box.Left + width }, side => side.Rows) >= UnbrokenLine &&
            Written(box with { Left = box.Right - width }, side => side.Rows) >= UnbrokenLine;
    }

    // A line is thin: it is not as dark on both sides of it.
    private static bool HasLineAcross(BitMask dark, PixelBox side, int y, int reach) =>
        Line.Across(dark, side with { Top = y - reach, Bottom = y + reach }) >= UnbrokenLine &&
        dark.Share(side with { Top = y - (3 * reach), Bottom = y - reach }) < ShareOfFill &&
        dark.Share(side with { Top = y + reach, Bottom = y + (3 * reach) }) < ShareOfFill;

    private static bool HasLineDown(BitMask dark, PixelBox side, int x, int reach) =>
        Line.Down(dark, side with { Left = x - reach, Right = x + reach }) >= UnbrokenLine &&
        dark.Share(side with { Left = x - (3 * reach), Right = x - reach }) < ShareOfFill &&
        dark.Share(side with { Left = x + reach, Right = x + (3 * reach) }) < ShareOfFill;
}
