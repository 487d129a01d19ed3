using Redaction.Sdk;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

/// <summary>Shows images as pages.</summary>
/// <remarks>
/// <para>
/// Pixels are not copied where the image holds them in one piece; otherwise they are copied once. Images of some MiB
/// come in pieces unless they were loaded with <see cref="Configuration.PreferContiguousImageBuffers"/>. Either way the
/// image must not be disposed or changed while the page is in use, and disposing the page leaves the image alone.
/// </para>
/// <para>
/// Only the first frame is shown. The size of the page is the caller's to say, because the resolution in the metadata
/// of an image is often nobody's: <c>PageSize.FromPixels(image.Width, image.Height, 300, 300)</c>.
/// </para>
/// </remarks>
public static class PageImageExtensions
{
    /// <summary>Shows an image in grey as a page.</summary>
    /// <param name="image">The image.</param>
    /// <param name="size">The size of the page.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The page has no area, or the pixels are over 2 GiB.</exception>
    public static PageImage AsPage(this Image<L8> image, PageSize size) => Show(image, PixelFormat.Gray8, size);

    /// <summary>Shows an image in colour as a page.</summary>
    /// <param name="image">The image.</param>
    /// <param name="size">The size of the page.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The page has no area, or the pixels are over 2 GiB.</exception>
    public static PageImage AsPage(this Image<Rgb24> image, PageSize size) => Show(image, PixelFormat.Rgb24, size);

    /// <summary>Shows an image in colour as a page; what it says of transparency is ignored.</summary>
    /// <param name="image">The image. Where it is transparent, put white behind it first.</param>
    /// <param name="size">The size of the page.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The page has no area, or the pixels are over 2 GiB.</exception>
    public static PageImage AsPage(this Image<Rgba32> image, PageSize size) => Show(image, PixelFormat.Rgba32, size);

    private static PageImage Show<TPixel>(Image<TPixel> image, PixelFormat format, PageSize size)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(image);

        var layout = PixelLayout.Packed(image.Width, image.Height, format);
        if (layout.ByteCount > Array.MaxLength)
        {
            throw new ArgumentException($"The image has {layout.ByteCount} bytes; a page has up to 2 GiB.", nameof(image));
        }

        if (image.DangerousTryGetSinglePixelMemory(out var pixels))
        {
            return PageImage.Wrap(new PixelBytes<TPixel>(image, pixels).Memory, layout, size);
        }

        var copy = new byte[layout.ByteCount];
        image.CopyPixelDataTo(copy);

        return PageImage.Wrap(copy, layout, size);
    }
}
