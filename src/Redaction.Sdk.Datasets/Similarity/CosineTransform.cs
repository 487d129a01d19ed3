namespace Redaction.Sdk.Datasets;

/// <summary>The lowest frequencies of a square of tones: the discrete cosine transform, type II.</summary>
internal static class CosineTransform
{
    /// <summary>The tones on each side of the square.</summary>
    public const int Size = 32;

    /// <summary>The frequencies kept in each direction, the constant one among them.</summary>
    private const int Kept = 16;

    private static readonly double[] Cosines = [.. Enumerable.Range(0, Kept * Size).Select(static i =>
        Math.Cos(Math.PI * (i / Size) * (((i % Size) * 2) + 1) / (2 * Size)) * (i / Size == 0 ? Math.Sqrt(0.5) : 1))];

    /// <summary>Transforms a square.</summary>
    /// <param name="tones">Shape [32, 32], row by row.</param>
    /// <returns>The 255 lowest frequencies but the mean. Shape [16, 16] less its first, row by row.</returns>
    public static double[] LowFrequencies(ReadOnlySpan<double> tones)
    {
        Span<double> rows = stackalloc double[Size * Kept];
        for (var y = 0; y < Size; y++)
        {
            for (var u = 0; u < Kept; u++)
            {
                rows[(u * Size) + y] = Dot(tones.Slice(y * Size, Size), u);
            }
        }

        var frequencies = new double[(Kept * Kept) - 1];
        for (var i = 1; i < Kept * Kept; i++)
        {
            frequencies[i - 1] = Dot(rows.Slice(i % Kept * Size, Size), i / Kept);
        }

        return frequencies;
    }

    private static double Dot(ReadOnlySpan<double> values, int frequency)
    {
        var sum = 0.0;
        for (var i = 0; i < Size; i++)
        {
            sum += values[i] * Cosines[(frequency * Size) + i];
        }

        return sum;
    }
}
