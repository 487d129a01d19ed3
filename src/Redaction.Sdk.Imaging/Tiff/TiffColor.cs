using System.Buffers;
using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Decodes TIFF pages in YCbCr and CIE L*a*b* by way of LibTiff's own conversion to RGBA.</summary>
internal static class TiffColor
{
    private const int OpaqueWhite = -1;

    public static DecodedRaster Decode(Tiff tiff, TiffPageFormat format, PixelFormat wanted, TiffMemory memory)
    {
        var image = (format.IsSigned ? null : TiffRgbaImage.Create(tiff, stopOnError: false, out _))
            ?? throw ImageFaults.Unsupported(
                $"TIFF photometric interpretation {(int)format.Photometric} "
                + $"with {format.Samples} samples of {format.Bits} bits");
        image.ReqOrientation = Orientation.TOPLEFT;
        LeaveOutDamage(image, memory);

        var pixels = format.Width * format.Height;
        var rented = ArrayPool<int>.Shared.Rent(pixels);
        try
        {
            rented.AsSpan(0, pixels).Fill(OpaqueWhite);
            image.GetRaster(rented, 0, format.Width, format.Height);

            return ToRaster(MemoryMarshal.AsBytes(rented.AsSpan(0, pixels)), format, wanted);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    /// <summary>Keeps strips and tiles that could not be decoded white, where LibTiff would leave them black.</summary>
    private static void LeaveOutDamage(TiffRgbaImage image, TiffMemory memory)
    {
        var errors = memory.Errors;
        bool IsSound() => errors == (errors = memory.Errors);

        if (image.PutContig is { } putContig)
        {
            image.PutContig = (img, raster, offset, x, y, width, height, fromSkew, toSkew, buffer, start) =>
            {
                if (IsSound())
                {
                    putContig(img, raster, offset, x, y, width, height, fromSkew, toSkew, buffer, start);
                }
            };
        }

        if (image.PutSeparate is { } putSeparate)
        {
            image.PutSeparate = (img, raster, offset, x, y, width, height, fromSkew, toSkew, buffer, r, g, b, a) =>
            {
                if (IsSound())
                {
                    putSeparate(img, raster, offset, x, y, width, height, fromSkew, toSkew, buffer, r, g, b, a);
                }
            };
        }
    }

    private static DecodedRaster ToRaster(Span<byte> rgba, TiffPageFormat format, PixelFormat wanted)
    {
        var isGray = wanted is PixelFormat.Gray8;
        var raster = new DecodedRaster(format.Width, format.Height, isGray ? PixelFormat.Gray8 : PixelFormat.Bgra32);
        if (isGray)
        {
            var layout = PixelLayout.Packed(format.Width, format.Height, PixelFormat.Rgba32);
            PixelConversion.ToGray(rgba, layout, raster.Pixels);
        }
        else
        {
            ChannelOrder.ToOpaqueBgra(rgba, raster.Pixels);
        }

        return raster;
    }
}
