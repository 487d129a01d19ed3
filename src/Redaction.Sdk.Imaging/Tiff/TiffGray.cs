using System.Buffers;
using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Decodes bilevel and grey TIFF pages straight to 8-bit grey, strip by strip or tile by tile.</summary>
internal static class TiffGray
{
    public static DecodedRaster Decode(Tiff tiff, TiffPageFormat format)
    {
        var raster = new DecodedRaster(format.Width, format.Height, PixelFormat.Gray8);
        var samples = new GraySamples(format.Bits, format.IsSigned, format.Photometric is Photometric.MINISWHITE);
        var rowBytes = (int)(((long)format.SegmentWidth * format.Bits + 7) / 8);
        var buffer = ArrayPool<byte>.Shared.Rent(rowBytes * format.SegmentHeight);
        try
        {
            var index = 0;
            for (var top = 0; top < format.Height; top += format.SegmentHeight)
            {
                for (var left = 0; left < format.Width; left += format.SegmentWidth)
                {
                    // Whatever the decoder does not reach is white.
                    buffer.AsSpan().Fill(samples.White);
                    raster.IsPartial |= !DecodeSegment(tiff, format, index++, top, rowBytes, buffer);
                    Place(buffer, rowBytes, samples, raster, left, top, format);
                }
            }
        }
        catch
        {
            raster.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return raster;
    }

    private static bool DecodeSegment(Tiff tiff, TiffPageFormat format, int index, int top, int rowBytes, byte[] buffer)
    {
        if (format.IsTiled)
        {
            return tiff.ReadEncodedTile(index, buffer, 0, rowBytes * format.SegmentHeight) >= 0;
        }

        var rows = Math.Min(format.SegmentHeight, format.Height - top);
        return tiff.ReadEncodedStrip(index, buffer, 0, rowBytes * rows) >= 0;
    }

    private static void Place(
        byte[] buffer, int rowBytes, GraySamples samples, DecodedRaster raster, int left, int top, TiffPageFormat format)
    {
        var width = Math.Min(format.SegmentWidth, format.Width - left);
        var height = Math.Min(format.SegmentHeight, format.Height - top);
        for (var y = 0; y < height; y++)
        {
            var target = raster.Pixels.Slice(((top + y) * format.Width) + left, width);
            samples.Unpack(buffer.AsSpan(y * rowBytes, rowBytes), target);
        }
    }
}
