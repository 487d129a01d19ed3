using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A real page without a redaction, and where its words are, in page points.</summary>
internal sealed record BackgroundPage(string Name, SKImage Image, SKSize Size, IReadOnlyList<PlacedWord> Words)
{
    // Pages are kept at about 130 dots an inch: finer than they are drawn, and small enough to hold hundreds.
    private const float KeptHeight = 1430;

    // A page is taken to be as high as a sheet of paper: files often do not say.
    private const float PaperHeight = 800;

    /// <exception cref="ArgumentException">The file is not an image.</exception>
    public static BackgroundPage Load(string path)
    {
        using var file = File.OpenRead(path);
        using var decoded = SKBitmap.Decode(file)
            ?? throw new ArgumentException($"The background '{Path.GetFileName(path)}' is not an image.", nameof(path));
        var shrink = Math.Min(1, KeptHeight / decoded.Height);
        using SKBitmap gray = new((int)(decoded.Width * shrink), (int)(decoded.Height * shrink), SKColorType.Gray8, SKAlphaType.Opaque);
        using (SKCanvas canvas = new(gray))
        using (var image = SKImage.FromBitmap(decoded))
        {
            canvas.DrawImage(image, new SKRect(0, 0, gray.Width, gray.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }

        var points = PaperHeight / gray.Height;

        return new(
            Path.GetFileNameWithoutExtension(path),
            SKImage.FromBitmap(gray),
            new(gray.Width * points, PaperHeight),
            InkWords.Find(gray.GetPixelSpan(), gray.Width, gray.Height, gray.RowBytes, points));
    }

    public void Draw(Sheet sheet)
    {
        sheet.Canvas.DrawImage(Image, new SKRect(0, 0, Size.Width, Size.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));

        // Which words are names cannot be seen: a share of them is taken to be.
        sheet.Words.AddRange(Words.Select(word => word with { IsPersonal = word.IsPersonal && sheet.Random.Chance(0.15) }));
    }
}
