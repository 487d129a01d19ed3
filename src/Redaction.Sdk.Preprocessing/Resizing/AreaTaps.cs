using System.Runtime.Intrinsics;

namespace Redaction.Sdk.Preprocessing.Resizing;

/// <summary>Which source positions each position of a resized axis covers, and with what weights.</summary>
/// <remarks>
/// The weights of OpenCV's <c>INTER_AREA</c>: the share of a source pixel in the stretch that a result pixel covers,
/// shares below a thousandth of a pixel dropped. An axis that is enlarged is interpolated between neighbours instead.
/// </remarks>
internal readonly ref struct AreaTaps
{
    private const double Negligible = 1e-3;

    private readonly Span<int> _starts;
    private readonly Span<int> _counts;
    private readonly Span<float> _weights;

    /// <summary>Computes the taps of an axis.</summary>
    /// <param name="source">The number of positions of the source.</param>
    /// <param name="length">The number of positions of the result.</param>
    /// <param name="integers">At least twice <paramref name="length"/>.</param>
    /// <param name="weights">At least <see cref="WeightsFor"/>.</param>
    public AreaTaps(int source, int length, Span<int> integers, Span<float> weights)
    {
        _starts = integers[..length];
        _counts = integers.Slice(length, length);
        _weights = weights;
        Width = WidthFor(source, length);
        var scale = (double)source / length;
        for (var i = 0; i < length; i++)
        {
            if (scale > 1)
            {
                Cover(i, scale, source);
            }
            else
            {
                Interpolate(i, scale, source);
            }
        }
    }

    /// <summary>Gets the room for the weights of a position, a multiple of four.</summary>
    public int Width { get; }

    /// <summary>Gets the room for the weights of a position: a pixel more than it is wide, in whole vectors.</summary>
    public static int WidthFor(int source, int length) =>
        ((int)Math.Ceiling((double)source / length) + Vector128<float>.Count) & -Vector128<float>.Count;

    /// <summary>Gets how many weights the taps of an axis take.</summary>
    public static int WeightsFor(int source, int length) => WidthFor(source, length) * length;

    /// <summary>Gets the first source position that a position covers.</summary>
    public int Start(int i) => _starts[i];

    /// <summary>Gets the weights of the first source position and those behind it.</summary>
    public ReadOnlySpan<float> Weights(int i) => _weights.Slice(i * Width, _counts[i]);

    /// <summary>Gets the weights of a position, and zeros behind them.</summary>
    /// <returns>As many as <see cref="Width"/>, whatever the position.</returns>
    public ReadOnlySpan<float> PaddedWeights(int i) => _weights.Slice(i * Width, Width);

    private void Cover(int i, double scale, int source)
    {
        var (from, to) = (i * scale, (i + 1) * scale);
        var extent = Math.Min(scale, source - from);
        var last = Math.Min((int)Math.Floor(to), source - 1);
        var first = Math.Min((int)Math.Ceiling(from), last);
        var weights = _weights.Slice(i * Width, Width);
        var count = 0;
        if (first - from > Negligible)
        {
            weights[count++] = (float)((first - from) / extent);
        }

        _starts[i] = first - count;
        for (var inner = first; inner < last; inner++)
        {
            weights[count++] = (float)(1.0 / extent);
        }

        if (to - last > Negligible)
        {
            weights[count++] = (float)(Math.Min(Math.Min(to - last, 1.0), extent) / extent);
        }

        weights[count..].Clear();
        _counts[i] = count;
    }

    private void Interpolate(int i, double scale, int source)
    {
        var position = Math.Clamp(((i + 0.5) * scale) - 0.5, 0, source - 1);
        var first = Math.Min((int)position, Math.Max(source - 2, 0));
        var fraction = (float)(position - first);
        var weights = _weights.Slice(i * Width, Width);
        (weights[0], weights[1]) = (1 - fraction, fraction);
        weights[2..].Clear();
        (_starts[i], _counts[i]) = (first, source == 1 ? 1 : 2);
    }
}
