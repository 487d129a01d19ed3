using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>The size of a page and the way from its points to its pixels.</summary>
/// <param name="Size">The paper, in points.</param>
/// <param name="Dpi">The resolution of the finished page.</param>
/// <param name="Oversampling">How many pixels are drawn for one of the finished page, each way.</param>
/// <param name="Tilt">The skew or perspective, in points; the identity for a page that lies straight.</param>
internal sealed record PageFrame(SKSize Size, float Dpi, int Oversampling, SKMatrix Tilt)
{
    public int Width { get; } = (int)MathF.Round(Size.Width * Dpi / 72);

    public int Height { get; } = (int)MathF.Round(Size.Height * Dpi / 72);

    /// <summary>From points of the page to pixels as they are drawn.</summary>
    public SKMatrix ToCanvas => SKMatrix.Concat(ToCanvasFlat, Tilt);

    /// <summary>From points of the plane of the scan to pixels as they are drawn.</summary>
    public SKMatrix ToCanvasFlat => SKMatrix.CreateScale(Scale * Oversampling, Scale * Oversampling);

    /// <summary>From points of the page to pixels of the finished page.</summary>
    public SKMatrix ToPixels => SKMatrix.Concat(SKMatrix.CreateScale(Scale, Scale), Tilt);

    /// <summary>The finished page, as one draws on a scan: straight, and a pixel for a pixel.</summary>
    public PageFrame Flat => this with { Oversampling = 1, Tilt = SKMatrix.Identity };

    private float Scale => Dpi / 72;
}
