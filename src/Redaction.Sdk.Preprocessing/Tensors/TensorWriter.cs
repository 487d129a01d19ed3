using System.Runtime.InteropServices;

namespace Redaction.Sdk.Preprocessing.Tensors;

/// <summary>Writes resized rows into a tensor, in the model's channels and normalised, and pads what is beside them.</summary>
internal readonly ref struct TensorWriter<T>(
    ModelInput input,
    Placement placement,
    SourceChannels channels,
    T[][] tables,
    Span<T> tensor,
    RowScratch scratch)
    where T : unmanaged
{
    private readonly Span<T> _tensor = tensor;
    private readonly RowScratch _scratch = scratch;
    private readonly int _width = input.Size.Width;
    private readonly int _height = input.Size.Height;
    private readonly bool _isPlanar = input.Layout is TensorLayout.Nchw || tables.Length == 1;

    /// <summary>Writes the padding, if there is any.</summary>
    public void Pad()
    {
        if (placement.Content == input.Size)
        {
            return;
        }

        for (var y = 0; y < _height; y++)
        {
            var isBeside = y >= placement.Top && y < placement.Top + placement.Content.Height;
            PadRow(y, 0, isBeside ? placement.Left : _width);
            PadRow(y, isBeside ? placement.Left + placement.Content.Width : _width, _width);
        }
    }

    /// <summary>Writes a row.</summary>
    /// <param name="y">The number of the row within the page's part of the picture, from 0.</param>
    /// <param name="row">Its pixels, one byte each when the source is grey, otherwise four.</param>
    public void Write(int y, ReadOnlySpan<byte> row)
    {
        if (channels is SourceChannels.Gray || tables.Length == 1)
        {
            WriteGray(y, channels is SourceChannels.Gray ? row[..placement.Content.Width] : ToGray(row));
        }
        else
        {
            WriteColor(y, row);
        }
    }

    private ReadOnlySpan<byte> ToGray(ReadOnlySpan<byte> row)
    {
        var format = channels is SourceChannels.RedFirst ? PixelFormat.Rgba32 : PixelFormat.Bgra32;
        PixelConversion.ToGray(row, PixelLayout.Packed(placement.Content.Width, 1, format), _scratch.Gray);

        return _scratch.Gray;
    }

    private void WriteGray(int y, ReadOnlySpan<byte> row)
    {
        for (var channel = 0; channel < tables.Length; channel++)
        {
            var target = Part(channel, placement.Top + y, placement.Left, placement.Content.Width);
            var done = IsVectorized
                ? SingleRows.Gray(row, Mean(channel), Deviation(channel), MemoryMarshal.Cast<T, float>(target)) : 0;
            Look(row, done, 1, tables[channel], target);
        }
    }

    private void WriteColor(int y, ReadOnlySpan<byte> row)
    {
        var isSameOrder = (channels is SourceChannels.RedFirst) == (input.Channels is ModelChannels.Rgb);
        for (var channel = 0; channel < tables.Length; channel++)
        {
            var from = isSameOrder ? channel : 2 - channel;
            var target = Part(channel, placement.Top + y, placement.Left, placement.Content.Width);
            var done = IsVectorized
                ? SingleRows.Channel(row, from, Mean(channel), Deviation(channel), MemoryMarshal.Cast<T, float>(target)) : 0;
            Look(row[from..], done, 4, tables[channel], target);
        }
    }

    /// <summary>Looks up what is left of a row, byte by byte.</summary>
    private void Look(ReadOnlySpan<byte> row, int done, int pixelBytes, T[] table, Span<T> target)
    {
        var step = _isPlanar ? 1 : tables.Length;
        for (int from = done * pixelBytes, at = done * step; at < target.Length; from += pixelBytes, at += step)
        {
            target[at] = table[row[from]];
        }
    }

    private bool IsVectorized => _isPlanar && typeof(T) == typeof(float);

    private float Mean(int channel) => input.Mean[input.Mean.Length == 1 ? 0 : channel];

    private float Deviation(int channel) => input.Deviation[input.Deviation.Length == 1 ? 0 : channel];

    private void PadRow(int y, int from, int to)
    {
        for (var channel = 0; channel < tables.Length && from < to; channel++)
        {
            var target = Part(channel, y, from, to - from);
            var value = tables[channel][input.Padding];
            if (_isPlanar)
            {
                target.Fill(value);
            }
            else
            {
                for (var at = 0; at < target.Length; at += tables.Length)
                {
                    target[at] = value;
                }
            }
        }
    }

    /// <summary>Gets a part of a row of a channel; the elements of other channels lie between its own unless planar.</summary>
    private Span<T> Part(int channel, int y, int x, int width) => _isPlanar
        ? _tensor.Slice((((channel * _height) + y) * _width) + x, width)
        : _tensor.Slice((((y * _width) + x) * tables.Length) + channel, ((width - 1) * tables.Length) + 1);
}
