namespace Redaction.Sdk;

/// <summary>Where the pixels of a raster lie in memory.</summary>
/// <remarks>Rows run from the top of the page to its bottom. The default value is a raster without pixels.</remarks>
public readonly record struct PixelLayout
{
    private PixelLayout(int width, int height, int stride, PixelFormat format) =>
        (Width, Height, Stride, Format) = (width, height, stride, format);

    /// <summary>Gets the number of pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Height { get; }

    /// <summary>Gets the number of bytes from one row to the next; at least what a row needs.</summary>
    public int Stride { get; }

    /// <summary>Gets the encoding of a pixel.</summary>
    public PixelFormat Format { get; }

    /// <summary>Gets the number of bytes that hold pixels in each row.</summary>
    public int RowBytes => (int)Format.RowBytes(Width);

    /// <summary>Gets the number of bytes from the first pixel to behind the last; padding after the last row is not needed.</summary>
    public long ByteCount => Height == 0 ? 0 : ((long)Stride * (Height - 1)) + RowBytes;

    /// <summary>Describes a raster whose rows follow each other without a gap.</summary>
    /// <param name="width">The number of pixels in a row; more than 0.</param>
    /// <param name="height">The number of rows; more than 0.</param>
    /// <param name="format">The encoding of a pixel.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive, or a row has over 2 GiB.</exception>
    public static PixelLayout Packed(int width, int height, PixelFormat format)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(format.RowBytes(width), int.MaxValue, nameof(width));

        return Create(width, height, (int)format.RowBytes(width), format);
    }

    /// <summary>Describes a raster whose rows are a fixed number of bytes apart.</summary>
    /// <param name="width">The number of pixels in a row; more than 0.</param>
    /// <param name="height">The number of rows; more than 0.</param>
    /// <param name="stride">The number of bytes from one row to the next.</param>
    /// <param name="format">The encoding of a pixel.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A size is not positive, or <paramref name="stride"/> is less than a row needs.
    /// </exception>
    public static PixelLayout Create(int width, int height, int stride, PixelFormat format)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, format.RowBytes(width));

        return new(width, height, stride, format);
    }
}
