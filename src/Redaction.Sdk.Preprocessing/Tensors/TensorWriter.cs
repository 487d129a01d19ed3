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
            var table = tables[channel];
            var target = Part(channel, placement.Top + y, placement.Left, placement.Content.Width);
            var step = _isPlanar ? 1 : tables.Length;
            for (int x = 0, at = 0; x < row.Length; x++, at += step)
            {
                target[at] = table[row[x]];
            }
        }
    }

    private void WriteColor(int y, ReadOnlySpan<byte> row)
    {
        var isSameOrder = (channels is SourceChannels.RedFirst) == (input.Channels is ModelChannels.Rgb);
        var step = _isPlanar ? 1 : tables.Length;
        for (var channel = 0; channel < tables.Length; channel++)
        {
            var table = tables[channel];
            var target = Part(channel, placement.Top + y, placement.Left, placement.Content.Width);
            for (int from = isSameOrder ? channel : 2 - channel, at = 0; from < row.Length; from += 4, at += step)
            {
                target[at] = table[row[from]];
            }
        }
    }

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
