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
        var rows = format.IsTiled ? format.SegmentHeight : Math.Min(format.SegmentHeight, format.Height - top);
        var wanted = rowBytes * rows;

        // Of what is not compressed LibTiff gives all or nothing; asked for less, it gives what is there.
        var stored = format.IsTiled ? tiff.RawTileSize(index) : tiff.RawStripSize(index);
        var size = format.Compression is Compression.NONE ? (int)Math.Min(wanted, stored) : wanted;

        return (format.IsTiled
            ? tiff.ReadEncodedTile(index, buffer, 0, size)
            : tiff.ReadEncodedStrip(index, buffer, 0, size)) >= wanted;
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
