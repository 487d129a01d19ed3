using BitMiracle.LibTiff.Classic;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Imaging.Tests.Support;
using SkiaSharp;

namespace Redaction.Sdk.Imaging.Tests;

public class LosslessProperties
{
    [Property(MaxTest = 100)]
    public Property Png_AnyGrayBitmap_Survives() => Survives(
        raster => TestFiles.Encode(raster.Pixels, raster.Width, raster.Height, SKEncodedImageFormat.Png));

    [Property(MaxTest = 100)]
    public Property TiffLzw_AnyGrayBitmap_Survives() => Survives(raster => Tiff8(raster, Compression.LZW));

    [Property(MaxTest = 100)]
    public Property TiffDeflate_AnyGrayBitmap_Survives() => Survives(raster => Tiff8(raster, Compression.ADOBE_DEFLATE));

    [Property(MaxTest = 100)]
    public Property TiffG4_AnyBitmap_Survives() => Survives(raster =>
    {
        var tiff = new TestTiff { Width = raster.Width, Height = raster.Height, Bits = 1, Compression = Compression.CCITTFAX4 };
        raster.Pixels = [.. raster.Pixels.Select(sample => (byte)(sample < 128 ? 0 : 255))];

        return tiff.Write(TestPixels.PackBits(raster.Pixels, raster.Width));
    });

    [Property(MaxTest = 100)]
    public Property Png_AnyColorBitmap_Survives() => Prop.ForAll(Rasters(bytesPerPixel: 4).ToArbitrary(), raster =>
    {
        for (var alpha = 3; alpha < raster.Pixels.Length; alpha += 4)
        {
            raster.Pixels[alpha] = 255;
        }

        var png = TestFiles.EncodeColor(raster.Pixels, raster.Width, raster.Height, SKEncodedImageFormat.Png);

        return Decoded.Page(png, PixelFormat.Bgra32).Pixels.SequenceEqual(raster.Pixels);
    });

    private static Property Survives(Func<Raster, byte[]> encode) => Prop.ForAll(Rasters(bytesPerPixel: 1).ToArbitrary(), raster =>
    {
        var page = Decoded.Page(encode(raster));

        return (page.Width, page.Height, page.IsPartial) == (raster.Width, raster.Height, false)
            && page.Pixels.SequenceEqual(raster.Pixels);
    });

    private static byte[] Tiff8(Raster raster, Compression compression) =>
        new TestTiff { Width = raster.Width, Height = raster.Height, Compression = compression }.Write(raster.Pixels);

    private static Gen<Raster> Rasters(int bytesPerPixel) =>
        from width in Gen.Choose(1, 70)
        from height in Gen.Choose(1, 40)
        from seed in Gen.Choose(0, int.MaxValue)
        select new Raster(width, height) { Pixels = TestPixels.Random(width * height * bytesPerPixel, seed) };

    private sealed record Raster(int Width, int Height)
    {
        public byte[] Pixels { get; set; } = [];
    }
}
