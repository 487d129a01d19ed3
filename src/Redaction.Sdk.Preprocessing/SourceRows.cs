namespace Redaction.Sdk.Preprocessing;

/// <summary>The rows of a page as bytes: bits are expanded, and a row of one pixel is doubled.</summary>
internal readonly ref struct SourceRows(ReadOnlySpan<byte> pixels, PixelLayout layout, RowScratch scratch)
{
    private readonly ReadOnlySpan<byte> _pixels = pixels[..(int)layout.ByteCount];
    private readonly RowScratch _scratch = scratch;

    /// <summary>Gets what the bytes mean, once a row is resized.</summary>
    public SourceChannels Channels { get; } = layout.Format switch
    {
        PixelFormat.Gray1 or PixelFormat.Gray8 => SourceChannels.Gray,
        PixelFormat.Rgb24 or PixelFormat.Rgba32 => SourceChannels.RedFirst,
        _ => SourceChannels.BlueFirst,
    };

    /// <summary>Gets the number of bytes from a pixel to the next.</summary>
    public int Step { get; } = layout.Format is PixelFormat.Gray1 ? 1 : layout.Format.BytesPerPixel();

    /// <summary>Gets a row; at least two pixels of it can be read, and as many bytes behind it as there are.</summary>
    /// <param name="y">The number of the row, from 0.</param>
    /// <param name="which">Which of two rows that are needed at once this is, 0 or 1.</param>
    public ReadOnlySpan<byte> Row(int y, int which)
    {
        var start = (int)((long)y * layout.Stride);
        if (layout.Format is not PixelFormat.Gray1 && layout.Width > 1)
        {
            return _pixels[start..];
        }

        var row = _pixels.Slice(start, layout.RowBytes);
        var expanded = _scratch.Expanded(which);
        if (layout.Format is PixelFormat.Gray1)
        {
            PixelConversion.ToGray(row, PixelLayout.Packed(layout.Width, 1, PixelFormat.Gray1), expanded);
        }
        else
        {
            row.CopyTo(expanded);
        }

        if (layout.Width == 1)
        {
            expanded[..Step].CopyTo(expanded[Step..]);
        }

        return expanded;
    }
}
