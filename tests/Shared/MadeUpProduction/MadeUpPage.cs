using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Tests.Shared;

/// <summary>A bilevel page of 100 pixels to the inch, as a single-page TIFF in Group 4 compression.</summary>
internal sealed class MadeUpPage
{
    private const int Width = 850;
    private const int Height = 1100;

    private readonly byte[] _rows = new byte[Width / 8 * Height + Height];

    private static int Stride => (Width + 7) / 8;

    /// <summary>Writes a page of lines, with a number stamped at its foot and, if asked, a bar over one line.</summary>
    public static byte[] Write(int lines, int seed, bool hasBar = false)
    {
        var page = new MadeUpPage();
        for (var line = 0; line < lines; line++)
        {
            page.Words(150 + (line * 20), seed + line);
        }

        page.Words(1060, seed);
        if (hasBar)
        {
            page.Fill(200, 306, 420, 326);
        }

        return page.Encode();
    }

    private void Words(int top, int seed)
    {
        var random = new Random(seed);
        for (var x = 120; x < 700; x += random.Next(14, 40))
        {
            Fill(x, top, x + random.Next(4, 12), top + 9);
        }
    }

    private void Fill(int left, int top, int right, int bottom)
    {
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                _rows[(y * Stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));
            }
        }
    }

    private byte[] Encode()
    {
        using var stream = new MemoryStream();
        using (var tiff = Tiff.ClientOpen("page", "wl", stream, new TiffStream()))
        {
            tiff.SetField(TiffTag.IMAGEWIDTH, Width);
            tiff.SetField(TiffTag.IMAGELENGTH, Height);
            tiff.SetField(TiffTag.BITSPERSAMPLE, 1);
            tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
            tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISWHITE);
            tiff.SetField(TiffTag.COMPRESSION, Compression.CCITTFAX4);
            tiff.SetField(TiffTag.ROWSPERSTRIP, Height);
            tiff.SetField(TiffTag.XRESOLUTION, 100.0);
            tiff.SetField(TiffTag.YRESOLUTION, 100.0);
            tiff.SetField(TiffTag.RESOLUTIONUNIT, ResUnit.INCH);
            for (var y = 0; y < Height; y++)
            {
                tiff.WriteScanline(_rows.AsSpan(y * Stride, Stride).ToArray(), y);
            }

            tiff.WriteDirectory();
        }

        return stream.ToArray();
    }
}
