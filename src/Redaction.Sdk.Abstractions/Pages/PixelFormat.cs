namespace Redaction.Sdk;

/// <summary>How the bytes of a raster encode its pixels.</summary>
/// <remarks>Channels of colour are 8 bits each and not premultiplied; an alpha channel is ignored: pages are opaque.</remarks>
public enum PixelFormat
{
    /// <summary>One byte a pixel: 0 is black, 255 is white.</summary>
    Gray8,

    /// <summary>Three bytes a pixel: red, green, blue.</summary>
    Rgb24,

    /// <summary>Three bytes a pixel: blue, green, red.</summary>
    Bgr24,

    /// <summary>Four bytes a pixel: red, green, blue, alpha.</summary>
    Rgba32,

    /// <summary>Four bytes a pixel: blue, green, red, alpha.</summary>
    Bgra32,

    /// <summary>
    /// One bit a pixel, the leftmost in the highest bit of its byte: 0 is black, 1 is white. Each row starts on a byte.
    /// </summary>
    Gray1,
}
