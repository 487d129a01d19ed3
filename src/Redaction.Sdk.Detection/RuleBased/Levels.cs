namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>What the grey levels inside a box are like.</summary>
/// <param name="Median">The level that half of the pixels are no lighter than.</param>
/// <param name="Evenness">The share of the pixels within <see cref="Tolerance"/> of the median, from 0 to 1.</param>
internal readonly record struct Levels(byte Median, double Evenness)
{
    private const int Tolerance = 24;

    public static Levels Of(GrayPlane plane, PixelBox box)
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

        var near = 0L;
        for (var level = Math.Max(0, median - Tolerance); level <= Math.Min(255, median + Tolerance); level++)
        {
            near += counts[level];
        }

        return new((byte)median, (double)near / box.Area);
    }
}
