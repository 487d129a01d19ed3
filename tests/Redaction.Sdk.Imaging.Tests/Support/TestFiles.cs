using System.Buffers.Binary;
using SkiaSharp;

namespace Redaction.Sdk.Imaging.Tests.Support;

/// <summary>Makes image files in memory, and puts metadata into them.</summary>
public static class TestFiles
{
    public static byte[] Encode(byte[] gray, int width, int height, SKEncodedImageFormat format)
    {
        using var image = SKImage.FromPixelCopy(new SKImageInfo(width, height, SKColorType.Gray8), gray, width);
        using var data = image.Encode(format, 100);

        return data.ToArray();
    }

    public static byte[] EncodeColor(byte[] bgra, int width, int height, SKEncodedImageFormat format)
    {
        var info = new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        using var image = SKImage.FromPixelCopy(info, bgra, width * 4);
        using var data = image.Encode(format, 100);

        return data.ToArray();
    }

    /// <summary>A BMP file of 24 bits a pixel, all white but for a black pixel at the left of the last row.</summary>
    public static byte[] Bmp(int width, int height, int pixelsPerMetre)
    {
        var stride = ((width * 3) + 3) & ~3;
        var file = new byte[54 + (stride * height)];
        "BM"u8.CopyTo(file);
        int[] fields = [file.Length, 0, 54, 40, width, height, 1 | (24 << 16), 0, stride * height, pixelsPerMetre, pixelsPerMetre];
        for (var i = 0; i < fields.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2 + (i * 4)), fields[i]);
        }

        file.AsSpan(54).Fill(255);
        file.AsSpan(54, 3).Clear();

        return file;
    }

    public static byte[] InsertPngChunk(byte[] png, string name, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        System.Text.Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc32(chunk.AsSpan(4, 4 + content.Length)));

        // Behind the header chunk, which ends after 33 bytes.
        return [.. png[..33], .. chunk, .. png[33..]];
    }

    public static byte[] InsertJpegSegment(byte[] jpeg, byte marker, byte[] content)
    {
        byte[] head = [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2)];
        return [0xFF, 0xD8, .. head, .. content, .. jpeg[2..]];
    }

    /// <summary>EXIF data with an orientation and a resolution, in either byte order.</summary>
    public static byte[] Exif(int orientation, int dpi, bool isBigEndian)
    {
        var exif = new byte[8 + 2 + (4 * 12) + 4 + 8];
        (isBigEndian ? "MM\0*"u8 : "II*\0"u8).CopyTo(exif);
        Write(exif, 4, 8, 4, isBigEndian);
        Write(exif, 8, 4, 2, isBigEndian);
        Entry(exif, 0, 274, 3, orientation, isBigEndian);
        Entry(exif, 1, 282, 5, 62, isBigEndian);
        Entry(exif, 2, 283, 5, 62, isBigEndian);
        Entry(exif, 3, 296, 3, 2, isBigEndian);
        Write(exif, 62, dpi, 4, isBigEndian);
        Write(exif, 66, 1, 4, isBigEndian);

        return exif;
    }

    private static void Entry(byte[] exif, int index, int tag, int type, int value, bool isBigEndian)
    {
        var at = 10 + (index * 12);
        Write(exif, at, tag, 2, isBigEndian);
        Write(exif, at + 2, type, 2, isBigEndian);
        Write(exif, at + 4, 1, 4, isBigEndian);
        Write(exif, at + 8, value, type == 3 ? 2 : 4, isBigEndian);
    }

    private static void Write(byte[] target, int at, int value, int size, bool isBigEndian)
    {
        for (var i = 0; i < size; i++)
        {
            target[at + i] = (byte)(value >> (8 * (isBigEndian ? size - 1 - i : i)));
        }
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
