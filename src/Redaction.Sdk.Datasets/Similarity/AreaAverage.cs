namespace Redaction.Sdk.Datasets;

/// <summary>Shrinks a page to few tones, each the mean of the area that it stands for.</summary>
internal static class AreaAverage
{
    /// <summary>Averages a page into a square of tones.</summary>
    /// <param name="gray">The tones of the page. Shape [height, width], row by row.</param>
    /// <param name="width">The width of the page, in pixels.</param>
    /// <param name="height">The height of the page, in pixels.</param>
    /// <param name="size">The tones on each side of the square.</param>
    /// <returns>The means. Shape [size, size], row by row.</returns>
    public static double[] Shrink(ReadOnlySpan<byte> gray, int width, int height, int size)
    {
        var tones = new double[size * size];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                tones[(y * size) + x] = Mean(gray, width, Cell(x, size, width), Cell(y, size, height));
            }
        }

        return tones;
    }

    // Whole pixels: a page is so much larger than the square that their fractions are lost in it. At least one of them.
    private static Range Cell(int index, int size, int extent)
    {
        var start = (int)((long)index * extent / size);

        return start..Math.Max(start + 1, (int)(((long)index + 1) * extent / size));
    }

    private static double Mean(ReadOnlySpan<byte> gray, int width, Range columns, Range rows)
    {
        var sum = 0L;
        for (var y = rows.Start.Value; y < rows.End.Value; y++)
        {
            foreach (var tone in gray.Slice(y * width, width)[columns])
            {
                sum += tone;
            }
        }

        return (double)sum / ((columns.End.Value - columns.Start.Value) * (rows.End.Value - rows.Start.Value));
    }
}
