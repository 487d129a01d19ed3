using BitMiracle.LibTiff.Classic;
using SampleDocuments.Drawing;

namespace SampleDocuments.Output;

/// <summary>Writes pages as a fax: a TIFF with one bit a pixel in Group 4, 204 dots to the inch by 196.</summary>
internal static class FaxFile
{
    private const int Width = 1728;
    private const double DpiX = 204;
    private const double DpiY = 196;

    public static IReadOnlyList<TruthPage> Write(string path, IReadOnlyList<SamplePage> pages)
    {
        using var tiff = Tiff.Open(path, "w");
        var truth = new List<TruthPage>();

        foreach (var page in pages)
        {
            var number = truth.Count + 1;
            var raster = Raster.Draw(page, Width, DpiX, DpiY, tilt: 0.2);
            var noise = new Noise(1996u + (uint)number);
            Scan.Speckle(raster, noise, count: 140);

            Describe(tiff, raster, number, pages.Count);
            for (var y = 0; y < raster.Height; y++)
            {
                tiff.WriteScanline(Pack(raster, y, noise), y);
            }

            tiff.WriteDirectory();
            truth.Add(new(number, Width * 72 / DpiX, raster.Height * 72 / DpiY, raster.Redactions));
        }

        return truth;
    }

    private static void Describe(Tiff tiff, Raster raster, int number, int count)
    {
        tiff.SetField(TiffTag.IMAGEWIDTH, raster.Width);
        tiff.SetField(TiffTag.IMAGELENGTH, raster.Height);
        tiff.SetField(TiffTag.BITSPERSAMPLE, 1);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
        tiff.SetField(TiffTag.COMPRESSION, Compression.CCITTFAX4);
        tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISWHITE);
        tiff.SetField(TiffTag.ROWSPERSTRIP, raster.Height);
        tiff.SetField(TiffTag.XRESOLUTION, DpiX);
        tiff.SetField(TiffTag.YRESOLUTION, DpiY);
        tiff.SetField(TiffTag.RESOLUTIONUNIT, ResUnit.INCH);
        tiff.SetField(TiffTag.SUBFILETYPE, FileType.PAGE);
        tiff.SetField(TiffTag.PAGENUMBER, number - 1, count);
    }

    private static byte[] Pack(Raster raster, int y, Noise noise)
    {
        var row = new byte[(raster.Width + 7) / 8];
        for (var x = 0; x < raster.Width; x++)
        {
            var threshold = 150 + (noise.NextBell() * 14);
            if (raster.Pixels[(y * raster.Width) + x] < threshold)
            {
                row[x / 8] |= (byte)(0x80 >> (x % 8));
            }
        }

        return row;
    }
}
