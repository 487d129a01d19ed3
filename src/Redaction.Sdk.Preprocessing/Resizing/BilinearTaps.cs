namespace Redaction.Sdk.Preprocessing.Resizing;

/// <summary>Between which two source positions each position of a resized axis lies.</summary>
/// <remarks>
/// The arithmetic of OpenCV's <c>INTER_LINEAR</c> for bytes: centres of pixels meet, positions are rounded to single
/// precision, and weights are fixed point with <see cref="One"/> as one, halves rounded to even.
/// </remarks>
internal readonly ref struct BilinearTaps(int length, Span<int> memory)
{
    /// <summary>The weight of a whole pixel.</summary>
    public const int One = 2048;

    /// <summary>Gets the first of the two positions.</summary>
    public Span<int> First { get; } = memory[..length];

    /// <summary>Gets the weight of the first position.</summary>
    public Span<int> FirstWeight { get; } = memory.Slice(length, length);

    /// <summary>Gets the weight of the position behind the first.</summary>
    public Span<int> SecondWeight { get; } = memory.Slice(2 * length, length);

    /// <summary>Gets how much memory the taps of an axis take.</summary>
    public static int MemoryFor(int length) => 3 * length;

    /// <summary>Computes taps whose two positions are always neighbours within the axis.</summary>
    /// <param name="source">The number of positions of the source; an axis of one is read as one of two equals.</param>
    /// <param name="length">The number of positions of the result.</param>
    /// <param name="step">What a position counts for.</param>
    /// <param name="memory">At least <see cref="MemoryFor"/> of <paramref name="length"/>.</param>
    public static BilinearTaps Columns(int source, int length, int step, Span<int> memory)
    {
        var taps = Rows(source, length, memory);
        var last = Math.Max(source, 2) - 2;
        for (var i = 0; i < length; i++)
        {
            var first = taps.First[i];
            if (first < 0)
            {
                (taps.FirstWeight[i], taps.SecondWeight[i]) = (One, 0);
            }
            else if (first > last)
            {
                (taps.FirstWeight[i], taps.SecondWeight[i]) = (0, One);
            }

            taps.First[i] = Math.Clamp(first, 0, last) * step;
        }

        return taps;
    }

    /// <summary>Computes taps whose positions may lie one before or behind the axis.</summary>
    public static BilinearTaps Rows(int source, int length, Span<int> memory)
    {
        var taps = new BilinearTaps(length, memory);
        var scale = 1.0 / ((double)length / source);
        for (var i = 0; i < length; i++)
        {
            var position = (float)(((i + 0.5) * scale) - 0.5);
            var first = (int)MathF.Floor(position);
            var fraction = position - first;
            taps.First[i] = first;
            taps.FirstWeight[i] = (int)MathF.Round((1f - fraction) * One);
            taps.SecondWeight[i] = (int)MathF.Round(fraction * One);
        }

        return taps;
    }
}
