namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Recognises discs: punch holes and bullets.</summary>
internal static class RoundMarks
{
    // In points.
    private const double Largest = 30;
    private const double Reach = 6;

    // Shares and ratios; a disc leaves the corners of its box empty up to 0.146 of the side.
    private const double LongestSide = 1.33;
    private const double Corner = 0.13;
    private const double MostOfCorner = 0.35;

    /// <summary>Determines whether the dark area around a box is a disc: as wide as high, without corners.</summary>
    public static bool IsDisc(BitMask dark, PixelBox box, WorkingScale scale)
    {
        var disc = Extend(dark, box, scale.Pixels(Reach));
        var (longer, shorter) = (Math.Max(disc.Width, disc.Height), Math.Min(disc.Width, disc.Height));
        if (longer > scale.Pixels(Largest) || longer > LongestSide * shorter)
        {
            return false;
        }

        var size = Math.Max(1, (int)(Corner * shorter));
        var (left, right) = (disc with { Right = disc.Left + size }, disc with { Left = disc.Right - size });
        bool IsEmpty(PixelBox corner) => dark.Share(corner) <= MostOfCorner;

        return IsEmpty(left with { Bottom = disc.Top + size }) && IsEmpty(right with { Bottom = disc.Top + size }) &&
            IsEmpty(left with { Top = disc.Bottom - size }) && IsEmpty(right with { Top = disc.Bottom - size });
    }

    // The box of a disc's flat part becomes the box of the disc: its sides bulge in their middles.
    private static PixelBox Extend(BitMask dark, PixelBox box, int reach)
    {
        var (x, y) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        int Walk(Func<int, PixelBox> pixelAt)
        {
            var steps = 0;
            while (steps < reach && dark.Count(pixelAt(steps)) > 0)
            {
                steps++;
            }

            return steps;
        }

        return new(
            box.Left - Walk(i => new(box.Left - i - 1, y, box.Left - i, y + 1)),
            box.Top - Walk(i => new(x, box.Top - i - 1, x + 1, box.Top - i)),
            box.Right + Walk(i => new(box.Right + i, y, box.Right + i + 1, y + 1)),
            box.Bottom + Walk(i => new(x, box.Bottom + i, x + 1, box.Bottom + i + 1)));
    }
}
