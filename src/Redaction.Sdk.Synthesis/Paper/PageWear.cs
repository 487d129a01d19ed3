using System.Buffers;
using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Wears a drawn page as its source does.</summary>
internal static class PageWear
{
    /// <summary>Turns the drawn page into what the scanner made of it, at the size of the finished page.</summary>
    /// <param name="drawn">The page as it was drawn, with its oversampling.</param>
    /// <param name="finished">Receives the page; the same bitmap where nothing was oversampled.</param>
    /// <param name="condition">The source.</param>
    /// <param name="frame">The size.</param>
    /// <param name="keepsShades">Whether a redaction in a shade is on the page, which plain black and white would lose.</param>
    /// <param name="random">Decides the rest.</param>
    public static void Scan(
        SKBitmap drawn, SKBitmap finished, PaperCondition condition, PageFrame frame, bool keepsShades, SeededRandom random)
    {
        using (SKCanvas canvas = new(drawn))
        {
            canvas.SetMatrix(frame.ToCanvasFlat);
            Soil(canvas, condition, frame.Size, random);
        }

        if (condition.IsBilevel)
        {
            Dot(drawn, finished, condition, keepsShades, random);
        }
        else
        {
            Shade(drawn, condition, random);
        }
    }

    private static void Shade(SKBitmap page, PaperCondition condition, SeededRandom random)
    {
        var pixels = page.GetPixelSpan();
        for (var i = random.Between(0, random.Chance(0.2) ? 2 : 1); i > 0; i--)
        {
            RasterKernels.Soften(pixels, page.RowBytes, step: 4);
        }

        if (condition.Source is PaperSource.Photocopy && random.Chance(0.6))
        {
            Span<byte> table = stackalloc byte[256];
            Contrast(table, random.Between(2f, 6f), random.Between(-50f, 50f));
            RasterKernels.Map(pixels, table);
        }

        if (random.Chance(0.8))
        {
            var strength = Math.Min(random.Below(GrainTile.Strengths - 2), random.Below(GrainTile.Strengths - 2));
            GrainTile.Shared.AddTo(pixels, strength, random);
        }
    }

    private static void Dot(SKBitmap drawn, SKBitmap finished, PaperCondition condition, bool keepsShades, SeededRandom random)
    {
        var method = keepsShades ? random.Pick(Bilevel.Method.Ordered, Bilevel.Method.Noise) : random.Pick(
            Bilevel.Method.Threshold, Bilevel.Method.Threshold, Bilevel.Method.Threshold, Bilevel.Method.Threshold,
            Bilevel.Method.Threshold, Bilevel.Method.Ordered);
        var rented = ArrayPool<byte>.Shared.Rent(drawn.Width * drawn.Height);
        var gray = rented.AsSpan(0, drawn.Width * drawn.Height);
        PixelConversion.ToGray(drawn.GetPixelSpan(), PixelLayout.Packed(drawn.Width, drawn.Height, PixelFormat.Bgra32), gray);
        for (var i = condition.Source is PaperSource.Photocopy ? random.Between(0, 2) : random.Between(0, 1); i > 0; i--)
        {
            RasterKernels.Soften(gray, drawn.Width, step: 1);
        }

        // A scanner is set so that print stays black; now and then it is not, and thin strokes break.
        var threshold = random.Chance(0.85) ? random.Between(150, 228) : random.Between(100, 150);
        Bilevel.Dot(gray, drawn.Width, method, threshold, random);
        Bilevel.Gather(gray, finished.GetPixelSpan(), finished.Width, condition.Oversampling);
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Stores the page once more: with loss, or through a lower resolution.</summary>
    public static void Store(SKBitmap page, SeededRandom random)
    {
        switch (random.Below(100))
        {
            case < 12:
                Jpeg(page, random.Chance(0.3) ? random.Between(12, 40) : random.Between(40, 85));
                break;
            case < 20:
                LowResolution(page, random.Between(0.6f, 0.9f));
                break;
            case < 26:
                RasterKernels.Soften(page.GetPixelSpan(), page.RowBytes, step: 4);
                break;
        }
    }

    private static void Soil(SKCanvas canvas, PaperCondition condition, SKSize size, SeededRandom random)
    {
        // Shades of the paper would be lost in black and white.
        if (!condition.IsBilevel)
        {
            Shade(canvas, condition, size, random);
        }

        if (random.Chance(0.2))
        {
            Dirt.Rollers(canvas, size, random);
        }

        if (random.Chance(0.6))
        {
            Dirt.Specks(canvas, size, random, random.Chance(0.85) ? random.Between(5, 120) : random.Between(120, 900));
        }
    }

    private static void Shade(SKCanvas canvas, PaperCondition condition, SKSize size, SeededRandom random)
    {
        if (condition.Paper != Colors.White)
        {
            canvas.DrawColor(condition.Paper, SKBlendMode.Multiply);
        }

        if (random.Chance(0.4))
        {
            canvas.DrawColor(Colors.Gray(random, 5, 70), SKBlendMode.Screen);
        }

        if (random.Chance(condition.Source is PaperSource.Camera ? 0.95 : 0.25))
        {
            Dirt.UnevenLight(canvas, size, random);
        }
    }

    private static void Contrast(Span<byte> table, float gain, float offset)
    {
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (byte)Math.Clamp(((i - 150) * gain) + 150 + offset, 0, 255);
        }
    }

    private static void Jpeg(SKBitmap page, int quality)
    {
        using var pixels = page.PeekPixels();
        using var stored = pixels.Encode(new SKJpegEncoderOptions(quality));
        using var codec = SKCodec.Create(stored);
        codec.GetPixels(page.Info, page.GetPixels());
    }

    private static void LowResolution(SKBitmap page, float scale)
    {
        using SKBitmap small = new((int)(page.Width * scale), (int)(page.Height * scale), SKColorType.Bgra8888, SKAlphaType.Opaque);
        page.ScalePixels(small, new SKSamplingOptions(SKFilterMode.Linear));
        small.ScalePixels(page, new SKSamplingOptions(SKFilterMode.Linear));
    }
}
