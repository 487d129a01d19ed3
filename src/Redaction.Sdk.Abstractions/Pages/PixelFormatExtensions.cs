namespace Redaction.Sdk;

/// <summary>Answers questions about a <see cref="PixelFormat"/>.</summary>
public static class PixelFormatExtensions
{
    /// <summary>Tells how many whole bytes one pixel takes.</summary>
    /// <param name="format">A format whose pixels do not share bytes: any but <see cref="PixelFormat.Gray1"/>.</param>
    /// <returns>1, 3 or 4.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="format"/> is <see cref="PixelFormat.Gray1"/> or not a known format.
    /// </exception>
    public static int BytesPerPixel(this PixelFormat format) => format switch
    {
        PixelFormat.Gray8 => 1,
        PixelFormat.Rgb24 or PixelFormat.Bgr24 => 3,
        PixelFormat.Rgba32 or PixelFormat.Bgra32 => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The pixels of this format do not take whole bytes."),
    };

    /// <summary>Tells how many bytes the pixels of a row take.</summary>
    /// <param name="format">The format.</param>
    /// <param name="width">The number of pixels.</param>
    /// <returns>The number of bytes, the last of which may hold fewer pixels than it could.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not a known format.</exception>
    public static long RowBytes(this PixelFormat format, int width) =>
        format is PixelFormat.Gray1 ? (width + 7L) / 8 : (long)width * format.BytesPerPixel();
}
