namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Cuts the marked areas of a mask into the rectangles that they are stacked of.</summary>
/// <remarks>
/// A redaction over several lines is one area with steps where a line starts late or ends early. A run of
/// marked pixels continues the rectangle above it as long as both ends stay where the rectangle's were; a
/// step closes it and opens the next.
/// </remarks>
internal static class RectangleChain
{
    public static List<PixelBox> Find(BitMask mask, int tolerance, int minimumHeight)
    {
        var closed = new List<PixelBox>();
        var above = new List<PixelBox>();
        var current = new List<PixelBox>();

        for (var y = 0; y <= mask.Height; y++)
        {
            if (y < mask.Height)
            {
                Continue(mask, y, tolerance, above, current);
            }

            // What the row did not take over ends above it.
            closed.AddRange(above.Where(box => box.Height >= minimumHeight));
            above.Clear();
            (above, current) = (current, above);
        }

        return closed;
    }

    private static void Continue(BitMask mask, int y, int tolerance, List<PixelBox> above, List<PixelBox> current)
    {
        var row = mask.Row(y);
        for (var x = BitRuns.Next(row, 0, mask.Width, marked: true); x < mask.Width;)
        {
            var end = BitRuns.Next(row, x, mask.Width, marked: false);
            var match = Match(above, x, end, tolerance);
            if (match >= 0)
            {
                current.Add(above[match] with { Bottom = y + 1 });
                above.RemoveAt(match);
            }
            else
            {
                current.Add(new(x, y, end, y + 1));
            }

            x = BitRuns.Next(row, end, mask.Width, marked: true);
        }
    }

    private static int Match(List<PixelBox> above, int left, int right, int tolerance)
    {
        for (var i = 0; i < above.Count; i++)
        {
            if (Math.Abs(above[i].Left - left) <= tolerance && Math.Abs(above[i].Right - right) <= tolerance)
            {
                return i;
            }
        }

        return -1;
    }
}
