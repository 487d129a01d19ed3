namespace Redaction.Sdk.Imaging;

/// <summary>Shows transparent pixels on white.</summary>
internal static class AlphaOnWhite
{
    /// <summary>Makes premultiplied pixels of four bytes, alpha last, opaque in place.</summary>
    public static void Compose(Span<byte> pixels)
    {
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var missing = 255 - pixels[i + 3];
            if (missing != 0)
            {
                // Saturated: a damaged file may claim colours brighter than its alpha allows.
                pixels[i] = (byte)Math.Min(pixels[i] + missing, 255);
                pixels[i + 1] = (byte)Math.Min(pixels[i + 1] + missing, 255);
                pixels[i + 2] = (byte)Math.Min(pixels[i + 2] + missing, 255);
                pixels[i + 3] = 255;
            }
        }
    }
}
