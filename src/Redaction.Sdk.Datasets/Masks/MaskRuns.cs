using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>Goes from pixels to the runs down the columns and back.</summary>
internal static class MaskRuns
{
    public static ImmutableArray<int> Count(int height, int width, ReadOnlySpan<bool> pixels)
    {
        var runs = ImmutableArray.CreateBuilder<int>();
        var (inside, length) = (false, 0);
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++)
            {
                if (pixels[(y * width) + x] != inside)
                {
                    runs.Add(length);
                    (inside, length) = (!inside, 0);
                }

                length++;
            }
        }

        runs.Add(length);

        return runs.DrainToImmutable();
    }

    public static bool[] Pixels(RunLengthMask mask)
    {
        var pixels = new bool[mask.Size.Width * mask.Size.Height];
        foreach (var (start, end) in Inside(mask))
        {
            for (var i = start; i < end; i++)
            {
                pixels[(i % mask.Size.Height * mask.Size.Width) + (i / mask.Size.Height)] = true;
            }
        }

        return pixels;
    }

    public static Box<ImagePixels>? Bounds(RunLengthMask mask)
    {
        var height = mask.Size.Height;
        Box<ImagePixels>? bounds = null;
        foreach (var (start, end) in Inside(mask))
        {
            var (left, right) = (start / height, (end - 1) / height);

            // A run that goes on in the next column touches the bottom of one and the top of the other.
            var (top, bottom) = left == right ? (start % height, (end - 1) % height) : (0, height - 1);
            var run = Box<ImagePixels>.FromEdges(left, top, right + 1, bottom + 1);
            bounds = bounds?.Enclose(run) ?? run;
        }

        return bounds;
    }

    private static IEnumerable<(int Start, int End)> Inside(RunLengthMask mask)
    {
        var start = 0;
        foreach (var (index, length) in mask.Counts.Index())
        {
            if (index % 2 == 1 && length > 0)
            {
                yield return (start, start + length);
            }

            start += length;
        }
    }
}
