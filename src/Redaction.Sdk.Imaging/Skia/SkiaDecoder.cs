using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Decodes PNG, JPEG, WebP, BMP and the first frame of GIF files with Skia.</summary>
internal static class SkiaDecoder
{
    /// <summary>Looks whether the file can be opened and is within the limits.</summary>
    public static void CheckHeader(ReadOnlyMemory<byte> bytes, string mediaType, ImageLimits limits, Deadline deadline)
    {
        using var source = new SkiaSource(bytes, mediaType, deadline);
        var info = source.Codec.Info;
        limits.CheckPixels(info.Width, info.Height);
        limits.CheckBytes((Int128)info.Width * info.Height * 4);
    }

    public static DecodedRaster Decode(
        ReadOnlyMemory<byte> bytes, string mediaType, PixelFormat wanted, Deadline deadline)
    {
        using var source = new SkiaSource(bytes, mediaType, deadline);
        var isGraySource = source.Codec.Info.ColorType is SKColorType.Gray8;
        if (isGraySource && TryDecode(source.Codec, PixelFormat.Gray8, deadline) is { } gray)
        {
            if (!gray.IsPartial)
            {
                return gray;
            }

            gray.Dispose();
        }

        // Skia leaves what it could not decode black in a grey raster, but transparent in this one.
        var color = TryDecode(source.Codec, PixelFormat.Bgra32, deadline)
            ?? throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        AlphaOnWhite.Compose(color.Pixels);

        return isGraySource || wanted is PixelFormat.Gray8 ? ToGray(color) : color;
    }

    private static unsafe DecodedRaster? TryDecode(SKCodec codec, PixelFormat format, Deadline deadline)
    {
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var info = format is PixelFormat.Gray8
            ? new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque)
            : new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Premul);

        var raster = new DecodedRaster(width, height, format);
        using var pinned = raster.Memory.Pin();
        var result = codec.GetPixels(info, (nint)pinned.Pointer, raster.Layout.Stride, SKCodecOptions.Default);
        deadline.Check();
        raster.IsPartial = result is SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput;
        if (result is SKCodecResult.Success || raster.IsPartial)
        {
            return raster;
        }

        raster.Dispose();
        return null;
    }

    private static DecodedRaster ToGray(DecodedRaster color)
    {
        using (color)
        {
            var layout = color.Layout;
            var gray = new DecodedRaster(layout.Width, layout.Height, PixelFormat.Gray8)
            {
                IsPartial = color.IsPartial,
            };
            PixelConversion.ToGray(color.Pixels, layout, gray.Pixels);

            return gray;
        }
    }
}
