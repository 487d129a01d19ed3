using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Detection.RuleBased;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.RuleBased;

/// <summary>Each fast kernel does what its slow and obvious twin here does.</summary>
public sealed class KernelProperties
{
    [Property]
    public void DarkerThan_AnyPlane_MarksAsPixelByPixel(byte level, int seed)
    {
        using var plane = RandomPlane(seed, out var pixels);
        using var mask = BitMask.DarkerThan(plane, level);

        for (var i = 0; i < pixels.Length; i++)
        {
            Assert.Equal(pixels[i] < level, mask[i % plane.Width, i / plane.Width]);
        }
    }

    [Property(MaxTest = 50)]
    public void Open_AnyMask_KeepsWhatABoxFitsInto(int seed, byte width, byte height)
    {
        var (w, h) = ((width % 64) + 1, (height % 20) + 1);
        using var plane = RandomPlane(seed, out _, blocks: true);
        using var mask = BitMask.DarkerThan(plane, 128);
        using var opened = mask.Copy();
        opened.Open(w, h);

        var expected = new bool[plane.Width, plane.Height];
        for (var y = 0; y + h <= plane.Height; y++)
        {
            for (var x = 0; x + w <= plane.Width; x++)
            {
                var box = new PixelBox(x, y, x + w, y + h);
                if (Points(box).All(point => mask[point.X, point.Y]))
                {
                    Points(box).ToList().ForEach(point => expected[point.X, point.Y] = true);
                }
            }
        }

        Assert.All(Points(plane.Bounds), point => Assert.Equal(expected[point.X, point.Y], opened[point.X, point.Y]));
    }

    [Property]
    public void Count_AnyBox_CountsAsPixelByPixel(int seed, short left, short top, byte width, byte height)
    {
        using var plane = RandomPlane(seed, out _);
        using var mask = BitMask.DarkerThan(plane, 128);
        var box = new PixelBox(left % 200, top % 60, (left % 200) + width, (top % 60) + height);

        var expected = Points(box.Intersect(plane.Bounds)).Count(point => mask[point.X, point.Y]);

        Assert.Equal(expected, mask.Count(box));
    }

    [Property]
    public void Next_AnyRow_FindsAsPixelByPixel(int seed, byte start, bool marked)
    {
        using var plane = RandomPlane(seed, out _, blocks: true);
        using var mask = BitMask.DarkerThan(plane, 128);
        var x = start % (plane.Width + 1);

        var expected = Enumerable.Range(x, plane.Width - x).Where(i => mask[i, 0] == marked)
            .DefaultIfEmpty(plane.Width).First();

        Assert.Equal(expected, BitRuns.Next(mask.Row(0), x, plane.Width, marked));
    }

    [Property(MaxTest = 50)]
    public void Areas_AnyMask_AreThoseOfAFloodFill(int seed, bool blocks)
    {
        using var plane = RandomPlane(seed, out _, blocks);
        using var mask = BitMask.DarkerThan(plane, 128);
        using var areas = new WhiteAreas(mask);

        Assert.Equal(FloodFill(mask), areas.Areas);
    }

    [Property]
    public void Shrink_AnyFactor_AveragesSquares(int seed, byte by)
    {
        var factor = (by % 5) + 1;
        using var plane = RandomPlane(seed, out var pixels);
        using var small = plane.Shrink(factor);

        foreach (var (x, y) in Points(small.Bounds))
        {
            var square = new PixelBox(x * factor, y * factor, (x + 1) * factor, (y + 1) * factor);
            var inside = Points(square.Intersect(plane.Bounds)).ToArray();
            var expected = inside.Sum(point => pixels[(point.Y * plane.Width) + point.X]) / inside.Length;
            Assert.Equal(expected, small.Row(y)[x]);
        }
    }

    private static GrayPlane RandomPlane(int seed, out byte[] pixels, bool blocks = false)
    {
        var random = new Random(seed);
        var (width, height) = (random.Next(1, 200), random.Next(1, 50));
        pixels = new byte[width * height];
        random.NextBytes(pixels);
        for (var i = 0; blocks && i < pixels.Length; i++)
        {
            // Each pixel likely repeats the one before or above, so that runs and areas grow.
            var like = random.Next(2) == 0 ? i - 1 : i - width;
            pixels[i] = like >= 0 && random.Next(8) > 0 ? pixels[like] : pixels[i];
        }

        return GrayPlane.From(PageImage.Wrap(
            pixels, PixelLayout.Packed(width, height, PixelFormat.Gray8), PageSize.FromPoints(width, height)));
    }

    private static IEnumerable<(int X, int Y)> Points(PixelBox box) =>
        from y in Enumerable.Range(box.Top, Math.Max(0, box.Height))
        from x in Enumerable.Range(box.Left, Math.Max(0, box.Width))
        select (x, y);

    private static List<Area> FloodFill(BitMask mask)
    {
        var seen = new HashSet<(int X, int Y)>();
        var areas = new List<Area>();
        foreach (var start in Points(mask.Bounds).Where(point => !mask[point.X, point.Y] && !seen.Contains(point)))
        {
            var pending = new Stack<(int X, int Y)>([start]);
            var (bounds, pixels) = (new PixelBox(start.X, start.Y, start.X + 1, start.Y + 1), 0);
            seen.Add(start);
            while (pending.TryPop(out var point))
            {
                pixels++;
                bounds = bounds.Union(new(point.X, point.Y, point.X + 1, point.Y + 1));
                foreach (var (dx, dy) in (ReadOnlySpan<(int, int)>)[(1, 0), (-1, 0), (0, 1), (0, -1)])
                {
                    var (x, y) = (point.X + dx, point.Y + dy);
                    if (x >= 0 && y >= 0 && x < mask.Width && y < mask.Height && !mask[x, y] && seen.Add((x, y)))
                    {
                        pending.Push((x, y));
                    }
                }
            }

            areas.Add(new(bounds, pixels));
        }

        return areas;
    }
}
