namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Decides whether a white area is the inside of a redaction's frame, and how sure that is.</summary>
internal static class FrameRules
{
    // In points.
    private const double NarrowestInside = 13;
    private const double LowestInside = 6;
    private const double OneLine = 24;
    private const double ThickestLine = 3.5;
    private const double ContinuedLine = 5;
    private const double ProbedLine = 1.5;
    private const double SmallestEmpty = 22;
    private const double LongestCode = 45;
    private const double SpaceOfWords = 12;

    // Grey levels.
    private const int FaintInk = 16;

    // Shares and ratios.
    private const double LeastAspect = 0.8;
    private const double HighestInside = 0.5;
    private const double LowestOwnArea = 0.5;
    private const double LowestSideSupport = 0.8;
    private const double MostInkOnOneLine = 0.3;
    private const double MostInkOnSeveral = 0.06;
    private const double MostRowsOnSeveral = 0.5;
    private const double WrittenInk = 0.05;
    private const double MostWriting = 0.55;
    private const double UnbrokenLine = 0.8;
    private const double LeastOfNotice = 0.6;

    public static Candidate? Judge(WorkingPage page, BitMask ink, Area area)
    {
        var (scale, inside) = (page.Scale, area.Bounds);
        if (!HasPlausibleShape(page, area))
        {
            return null;
        }

        var frame = Frame.Around(ink, inside, scale);
        var writing = Writing.In(page.Plane, inside.Grow(-scale.Pixels(1)), page.Paper.Ink - FaintInk);
        if (frame.WeakestSide < LowestSideSupport || frame.Thickness > scale.Pixels(ThickestLine) ||
            !IsEmptyOrCode(scale, inside, writing) || IsCell(ink, frame, scale))
        {
            return null;
        }

        var levels = Levels.Of(page.Plane, inside.Grow(-1), page.Paper.Level);
        var line = page.ShadeOf(frame.Outer with { Bottom = frame.Outer.Top + frame.Thickness });

        // The outline around a link is coloured, and the link is inside.
        var isLink = line.IsColored && writing.Ink > WrittenInk;
        if (isLink || levels.Median < page.Paper.Tint || IsNotice(page, inside, levels))
        {
            return null;
        }

        return new(frame.Outer, levels.Median, frame.WeakestSide * (1 - writing.Ink), line, IsFilled: false);
    }

    private static bool HasPlausibleShape(WorkingPage page, Area area)
    {
        var (scale, inside) = (page.Scale, area.Bounds);
        var isNarrow = inside.Width < LeastAspect * inside.Height && inside.Height < scale.Pixels(OneLine);

        return !isNarrow && inside.Width >= scale.Pixels(NarrowestInside) &&
            inside.Height >= scale.Pixels(LowestInside) && inside.Height <= HighestInside * page.Plane.Height &&
            area.Pixels >= LowestOwnArea * inside.Area;
    }

    private static bool IsEmptyOrCode(WorkingScale scale, PixelBox inside, Writing writing)
    {
        if (inside.Height > scale.Pixels(OneLine))
        {
            return writing.Ink <= MostInkOnSeveral && writing.Rows <= MostRowsOnSeveral;
        }

        // A small empty box is there to be ticked.
        return inside.Width < scale.Pixels(SmallestEmpty) ? writing.Ink is > WrittenInk and <= MostInkOnOneLine
            : inside.Width < scale.Pixels(LongestCode) ? writing.Ink <= MostInkOnOneLine
            : writing.Ink <= MostInkOnOneLine && writing.Columns <= MostWriting;
    }

    // Sentences are longer than a code, and their words stand together.
    private static bool IsNotice(WorkingPage page, PixelBox inside, Levels levels) =>
        inside.Height > page.Scale.Pixels(OneLine) &&
        Words.In(page.Plane, inside.Grow(-page.Scale.Pixels(1)), levels.Median, page.Scale.Pixels(SpaceOfWords))
            .Exists(words => words.Width >= LeastOfNotice * inside.Width);

    // The lines of a table run on beyond the corners of its cells; two of them lead to each neighbour.
    // Redactions of following lines may share one side, but hardly one to the left or right.
    private static bool IsCell(BitMask ink, Frame frame, WorkingScale scale)
    {
        var (length, box) = (scale.Pixels(ContinuedLine), frame.Outer);
        var thickness = Math.Min(frame.Thickness, scale.Pixels(ProbedLine));
        bool Left(int y) => Line.Across(ink, new(box.Left - length, y, box.Left - 1, y + thickness)) >= UnbrokenLine;
        bool Right(int y) => Line.Across(ink, new(box.Right + 1, y, box.Right + length, y + thickness)) >= UnbrokenLine;
        bool Above(int x) => Line.Down(ink, new(x, box.Top - length, x + thickness, box.Top - 1)) >= UnbrokenLine;
        bool Below(int x) => Line.Down(ink, new(x, box.Bottom + 1, x + thickness, box.Bottom + length)) >= UnbrokenLine;

        var (top, bottom) = (box.Top, box.Bottom - thickness);
        var (left, right) = (box.Left, box.Right - thickness);
        var beside = (Left(top) && Left(bottom) ? 1 : 0) + (Right(top) && Right(bottom) ? 1 : 0);
        var stacked = (Above(left) && Above(right) ? 1 : 0) + (Below(left) && Below(right) ? 1 : 0);

        return beside > 0 || stacked > 1;
    }
}
