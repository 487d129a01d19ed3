using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging.Tests.Support;

/// <summary>Writes TIFF files with LibTiff, one grey or colour page after the other.</summary>
public sealed record TestTiff
{
    /// <summary>Where LibTiff puts the first strip of a new file.</summary>
    public const int FirstStrip = 16;

    public required int Width { get; init; }

    public required int Height { get; init; }

    public int Bits { get; init; } = 8;

    public int Samples { get; init; } = 1;

    public Compression Compression { get; init; } = Compression.NONE;

    public Photometric Photometric { get; init; } = Photometric.MINISBLACK;

    public bool IsBigEndian { get; init; }

    public bool IsTiled { get; init; }

    public bool IsSeparate { get; init; }

    public int RowsPerStrip { get; init; } = 8;

    public int Pages { get; init; } = 1;

    public IReadOnlyList<(TiffTag Tag, object[] Values)> Tags { get; init; } = [];

    public int RowBytes => ((Width * Bits * (IsSeparate ? 1 : Samples)) + 7) / 8;

    /// <summary>Writes packed rows, all planes after each other where they are separate, the same on every page.</summary>
    public byte[] Write(byte[] pixels)
    {
        using var stream = new MemoryStream();
        using (var tiff = Tiff.ClientOpen("test", IsBigEndian ? "wb" : "wl", stream, new TiffStream()))
        {
            for (var page = 0; page < Pages; page++)
            {
                WriteTags(tiff);
                WritePlanes(tiff, pixels);
                tiff.WriteDirectory();
            }
        }

        return stream.ToArray();
    }

    private void WriteTags(Tiff tiff)
    {
        tiff.SetField(TiffTag.IMAGEWIDTH, Width);
        tiff.SetField(TiffTag.IMAGELENGTH, Height);
        tiff.SetField(TiffTag.BITSPERSAMPLE, Bits);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, Samples);
        tiff.SetField(TiffTag.PHOTOMETRIC, Photometric);
        tiff.SetField(TiffTag.COMPRESSION, Compression);
        tiff.SetField(TiffTag.PLANARCONFIG, IsSeparate ? PlanarConfig.SEPARATE : PlanarConfig.CONTIG);
        if (IsTiled)
        {
            tiff.SetField(TiffTag.TILEWIDTH, 16);
            tiff.SetField(TiffTag.TILELENGTH, 16);
        }
        else
        {
            tiff.SetField(TiffTag.ROWSPERSTRIP, RowsPerStrip);
        }

        foreach (var (tag, values) in Tags)
        {
            tiff.SetField(tag, values);
        }
    }

    private void WritePlanes(Tiff tiff, byte[] pixels)
    {
        var planeBytes = RowBytes * Height;
        for (var plane = 0; plane < (IsSeparate ? Samples : 1); plane++)
        {
            var rows = pixels.AsSpan(plane * planeBytes, planeBytes);
            if (IsTiled)
            {
                WriteTiles(tiff, rows, (short)plane);
                continue;
            }

            for (var y = 0; y < Height; y++)
            {
                tiff.WriteScanline(rows.Slice(y * RowBytes, RowBytes).ToArray(), y, (short)plane);
            }
        }
    }

    private void WriteTiles(Tiff tiff, ReadOnlySpan<byte> rows, short plane)
    {
        var tileRow = 16 * Bits * (IsSeparate ? 1 : Samples) / 8;
        for (var top = 0; top < Height; top += 16)
        {
            for (var (left, at) = (0, 0); left < Width; left += 16, at += tileRow)
            {
                var tile = new byte[tileRow * 16];
                for (var y = 0; y < Math.Min(16, Height - top); y++)
                {
                    rows.Slice(((top + y) * RowBytes) + at, Math.Min(tileRow, RowBytes - at)).CopyTo(tile.AsSpan(y * tileRow));
                }

                tiff.WriteTile(tile, left, top, 0, plane);
            }
        }
    }
}
