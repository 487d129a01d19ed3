using System.Buffers.Binary;
using SampleDocuments.Drawing;
using SkiaSharp;

namespace SampleDocuments.Output;

/// <summary>Writes a page as a grey PNG that states its resolution.</summary>
internal static class PngFile
{
    private const double Dpi = 150;

    /// <summary>The length of the signature and of the header chunk, behind which the resolution goes.</summary>
    private const int HeaderEnd = 8 + 25;

    public static IReadOnlyList<TruthPage> Write(string path, SamplePage page)
    {
        var raster = Raster.Draw(page, (int)Math.Round(page.Width * Dpi / 72), Dpi, Dpi);
        var png = raster.Encode(SKEncodedImageFormat.Png, 100);

        File.WriteAllBytes(path, [.. png[..HeaderEnd], .. Resolution(), .. png[HeaderEnd..]]);
        return [new(1, raster.Width * 72 / Dpi, raster.Height * 72 / Dpi, raster.Redactions)];
    }

    private static byte[] Resolution()
    {
        var chunk = new byte[4 + 4 + 9 + 4];
        var perMetre = (int)Math.Round(Dpi / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(8), perMetre);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(12), perMetre);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(17), Crc(chunk.AsSpan(4, 13)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }
}
