namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>What the grey levels inside a box are like.</summary>
/// <param name="Median">The level that half of the pixels are no lighter than.</param>
/// <param name="Evenness">The share of the pixels within <see cref="Tolerance"/> of the median, from 0 to 1.</param>
/// <param name="Writing">
/// The share of the pixels that are none of the fill and nearer to the paper or to black than to the median,
/// from 0 to 1.
/// </param>
internal readonly record struct Levels(byte Median, double Evenness, double Writing)
{
    private const int Tolerance = 24;

    public static Levels Of(GrayPlane plane, PixelBox box, byte paper)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        box = box.Intersect(plane.Bounds);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var level in plane.Row(y)[box.Left..box.Right])
            {
                counts[level]++;
            }
        }

        var median = 0;
        for (var below = (long)counts[0]; below * 2 < box.Area; below += counts[median])
        {
            median++;
        }

        return new(
            (byte)median,
            Share(counts, median - Tolerance, median + Tolerance, box.Area),
            Share(counts, Math.Max((median + paper) / 2, median + Tolerance) + 1, 255, box.Area) +
            Share(counts, 0, Math.Min(median / 2, median - Tolerance) - 1, box.Area));
    }

    private static double Share(ReadOnlySpan<int> counts, int lowest, int highest, long all)
    {
        var sum = 0L;
        for (var level = Math.Max(0, lowest); level <= Math.Min(255, highest); level++)
        {
            sum += counts[level];
        }

        return (double)sum / all;
    }
}
