using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Imaging;

/// <summary>What a file says about how its pixels lie on the page.</summary>
/// <param name="Orientation">From 1 (upright) to 8, as in TIFF and EXIF.</param>
/// <param name="Resolution">Before the raster is turned; <see langword="null"/> where none is stated.</param>
internal readonly record struct ImageMetadata(int Orientation, Resolution? Resolution)
{
    public static ImageMetadata None => new(1, null);

    /// <summary>Tells the size of the page that an upright raster covers.</summary>
    public PageSize SizeOf(PixelLayout upright)
    {
        var (across, down) = Resolution ?? new Resolution(72, 72);
        return Orientation >= 5
            ? PageSize.FromPixels(upright.Width, upright.Height, down, across)
            : PageSize.FromPixels(upright.Width, upright.Height, across, down);
    }
}
