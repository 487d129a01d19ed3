using System.Buffers;
using System.Numerics;

namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>One byte a pixel, in rented rows that are padded with white to whole groups of 64 pixels.</summary>
internal sealed class GrayPlane : IDisposable
{
    private const byte White = 255;
    private readonly byte[] _pixels;

    private GrayPlane(int width, int height)
    {
        (Width, Height, Stride) = (width, height, (width + 63) & ~63);
        _pixels = ArrayPool<byte>.Shared.Rent(checked(Stride * height));
    }

    public int Width { get; }

    public int Height { get; }

    public int Stride { get; }

    public PixelBox Bounds => new(0, 0, Width, Height);

    public static GrayPlane From(PageImage page)
    {
        var layout = page.Layout;
        var plane = new GrayPlane(layout.Width, layout.Height);
        var row = PixelLayout.Packed(layout.Width, 1, layout.Format);
        var pixels = page.Pixels.Span;

        for (var y = 0; y < layout.Height; y++)
        {
            PixelConversion.ToGray(pixels.Slice(y * layout.Stride, layout.RowBytes), row, plane.Row(y));
            plane.Row(y)[layout.Width..].Fill(White);
        }

        return plane;
    }

    /// <summary>Averages squares of <paramref name="factor"/> by <paramref name="factor"/> pixels into one.</summary>
    /// <remarks>Pixels at the right and bottom that do not fill a square are left out.</remarks>
    public GrayPlane Shrink(int factor)
    {
        var small = new GrayPlane(Math.Max(1, Width / factor), Math.Max(1, Height / factor));
        var sums = ArrayPool<ushort>.Shared.Rent(Stride);

        for (var y = 0; y < small.Height; y++)
        {
            var columns = sums.AsSpan(0, Stride);
            columns.Clear();
            var rows = Math.Min(factor, Height - (y * factor));
            for (var i = 0; i < rows; i++)
            {
                AddTo(columns, Row((y * factor) + i));
            }

            AverageColumns(columns[..Width], rows, factor, small.Row(y)[..small.Width]);
            small.Row(y)[small.Width..].Fill(White);
        }

        ArrayPool<ushort>.Shared.Return(sums);
        return small;
    }

    /// <summary>The pixels of a row and the white padding behind them.</summary>
    public Span<byte> Row(int y) => _pixels.AsSpan(y * Stride, Stride);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_pixels);

    internal static void AddTo(Span<ushort> sums, ReadOnlySpan<byte> values)
    {
        var step = Vector<byte>.Count;
        var x = 0;
        for (; x <= values.Length - step; x += step)
        {
            Vector.Widen(new Vector<byte>(values[x..]), out var low, out var high);
            (new Vector<ushort>(sums[x..]) + low).CopyTo(sums[x..]);
            (new Vector<ushort>(sums[(x + (step / 2))..]) + high).CopyTo(sums[(x + (step / 2))..]);
        }

        for (; x < values.Length; x++)
        {
            sums[x] += values[x];
        }
    }

    private static void AverageColumns(ReadOnlySpan<ushort> sums, int rows, int factor, Span<byte> destination)
    {
        for (var x = 0; x < destination.Length; x++)
        {
            var square = sums[(x * factor)..Math.Min((x + 1) * factor, sums.Length)];
            var sum = 0;
            foreach (var column in square)
            {
                sum += column;
            }

            destination[x] = (byte)(sum / (rows * square.Length));
        }
    }
}
