namespace Redaction.Sdk.Imaging.Tests.Support;

/// <summary>Makes pixels to put into files.</summary>
public static class TestPixels
{
    public static byte[] Random(int count, int seed)
    {
        var pixels = new byte[count];
        new Random(seed).NextBytes(pixels);

        return pixels;
    }

    /// <summary>A page-like picture: white, with a dark bar and some lines, asymmetric.</summary>
    public static byte[] Page(int width, int height)
    {
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            var isBar = x > width / 5 && x < width / 2 && y > height / 4 && y < height / 2;
            pixels[i] = isBar || (y % 9 == 0 && x % 4 != 0 && x < width * 3 / 4) ? (byte)0 : (byte)255;
        }

        return pixels;
    }

    /// <summary>Packs bytes of 0 and 255 to one bit each, rows padded to whole bytes.</summary>
    public static byte[] PackBits(byte[] gray, int width)
    {
        var (height, rowBytes) = (gray.Length / width, (width + 7) / 8);
        var bits = new byte[rowBytes * height];
        for (var i = 0; i < gray.Length; i++)
        {
            if (gray[i] >= 128)
            {
                bits[(i / width * rowBytes) + (i % width / 8)] |= (byte)(0x80 >> (i % width % 8));
            }
        }

        return bits;
    }
}
