using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>How the boxes of a kind are drawn: by colour and by line, either of which tells them apart.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="Color">The colour of the line.</param>
/// <param name="Width">The width of the line, in pixels.</param>
/// <param name="Dashes">The lengths of dashes and gaps, in pixels; none for a line without gaps.</param>
/// <param name="IsError">Whether the box stands out, by a tint.</param>
internal sealed record ReviewLook(string Name, SKColor Color, float Width, float[] Dashes, bool IsError)
{
    private const byte TintAlpha = 48;
    private const float Halo = 2;

    private static readonly ReviewLook[] Looks =
    [
        new("as marked", new(0x00, 0x72, 0xB2), 2, [], IsError: false),
        new("as found", new(0x00, 0x9E, 0x73), 2, [7, 5], IsError: false),
        new("missed", new(0xD5, 0x5E, 0x00), 3, [14, 4, 4, 4], IsError: true),
        new("false", new(0x7B, 0x3F, 0xE4), 3, [3, 3], IsError: true),
    ];

    public static ReviewLook Of(ReviewKind kind) => Looks[(int)kind];

    public void DrawBox(SKCanvas canvas, SKRect box)
    {
        if (IsError)
        {
            using var tint = new SKPaint { Color = Color.WithAlpha(TintAlpha) };
            canvas.DrawRect(box, tint);
        }

        // Green dashes go over the blue line of the same redaction, which shows in their gaps; the rest has white gaps.
        if (Dashes.Length == 0 || IsError)
        {
            using var halo = new SKPaint { Color = SKColors.White, IsStroke = true, StrokeWidth = Width + Halo };
            canvas.DrawRect(box, halo);
        }

        using var dashes = Dashes.Length == 0 ? null : SKPathEffect.CreateDash(Dashes, 0);
        using var line = new SKPaint { Color = Color, IsStroke = true, StrokeWidth = Width, PathEffect = dashes };
        canvas.DrawRect(box, line);
    }
}
