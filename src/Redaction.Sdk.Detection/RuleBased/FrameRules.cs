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
    private const double SmallestEmpty = 22;
    private const double LongestCode = 45;

    // Shares, from 0 to 1.
    private const double LowestOwnArea = 0.5;
    private const double LowestSideSupport = 0.8;
    private const double MostInkOnOneLine = 0.3;
    private const double MostInkOnSeveral = 0.06;
    private const double MostRowsOnSeveral = 0.5;
    private const double MostWriting = 0.55;

    public static Candidate? Judge(WorkingPage page, BitMask ink, Area area)
    {
        var (scale, inside) = (page.Scale, area.Bounds);
        if (inside.Width < scale.Pixels(NarrowestInside) || inside.Height < scale.Pixels(LowestInside) ||
            inside.Width < inside.Height * 0.8 && inside.Height < scale.Pixels(OneLine) ||
            inside.Height > page.Plane.Height / 2 || area.Pixels < LowestOwnArea * inside.Area)
        {
            return null;
        }

        var frame = Frame.Around(ink, inside, scale);
        var writing = Writing.In(page.Plane, inside.Grow(-scale.Pixels(1)), page.Paper - 64);
        if (frame.WeakestSide < LowestSideSupport || frame.Thickness > scale.Pixels(ThickestLine) ||
            !IsEmptyOrCode(scale, inside, writing) || ContinuedCorners(ink, frame, scale) >= 3)
        {
            return null;
        }

        var levels = Levels.Of(page.Plane, inside.Grow(-1));
        if (levels.Median < page.Paper - 14)
        {
            return null;
        }

        return new(frame.Outer, levels.Median, frame.WeakestSide * (1 - writing.Ink), IsFilled: false);
    }

    private static bool IsEmptyOrCode(WorkingScale scale, PixelBox inside, Writing writing)
    {
        if (inside.Height > scale.Pixels(OneLine))
        {
            return writing.Ink <= MostInkOnSeveral && writing.Rows <= MostRowsOnSeveral;
        }

        // A small empty box is there to be ticked.
        return inside.Width < scale.Pixels(SmallestEmpty) ? writing.Ink is > 0.05 and <= MostInkOnOneLine
            : inside.Width < scale.Pixels(LongestCode) ? writing.Ink <= MostInkOnOneLine
            : writing.Ink <= MostInkOnOneLine && writing.Columns <= MostWriting;
    }

    // The lines of a table run on beyond the corners of its cells; those of a single box end there.
    private static int ContinuedCorners(BitMask ink, Frame frame, WorkingScale scale)
    {
        var length = scale.Pixels(ContinuedLine);
        var thickness = Math.Max(frame.Thickness, 1);
        var box = frame.Outer;
        var count = 0;

        foreach (var y in (ReadOnlySpan<int>)[box.Top, box.Bottom - thickness])
        {
            foreach (var x in (ReadOnlySpan<int>)[box.Left, box.Right - thickness])
            {
                var horizontal = x == box.Left
                    ? new PixelBox(x - length, y, x - 1, y + thickness)
                    : new PixelBox(box.Right + 1, y, box.Right + length, y + thickness);
                var vertical = y == box.Top
                    ? new PixelBox(x, y - length, x + thickness, y - 1)
                    : new PixelBox(x, box.Bottom + 1, x + thickness, box.Bottom + length);
                count += Frame.MarkedColumns(ink, horizontal) > 0.8 || Frame.MarkedRows(ink, vertical) > 0.8 ? 1 : 0;
            }
        }

        return count;
    }
}
