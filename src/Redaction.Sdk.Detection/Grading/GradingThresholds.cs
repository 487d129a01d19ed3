namespace Redaction.Sdk.Detection.Grading;

/// <summary>The numbers that grading decides by; <c>docs/guides/did-it-work.md</c> says what they mean.</summary>
internal static class GradingThresholds
{
    /// <summary>The share of a glyph's ink under covers from which it counts as wholly covered.</summary>
    /// <remarks>
    /// 80 %, inclusive, less the rounding of single precision: a box of 8 points over a glyph of 10 counts.
    /// </remarks>
    public const double WhollyCovered = 0.8 - 1e-4;

    /// <summary>The share from which it counts as partly covered: half of it, likewise inclusive.</summary>
    public const double PartlyCovered = 0.5 - 1e-4;

    /// <summary>The share of a glyph that a clip has to leave for it to be seen.</summary>
    public const double ClippedShare = 0.2;

    /// <summary>The size of a font below which nobody reads it, in page points.</summary>
    public const double TinyFontSize = 1;

    /// <summary>The most that a channel of two colours may differ for them to look the same, of 255.</summary>
    public const int SameColor = 16;

    /// <summary>The share of the contrast of a text that may still show for it to count as hidden.</summary>
    /// <remarks>What an opacity of 90 % lets through, and a little for smoothed edges.</remarks>
    public const double HiddenContrast = 0.15;

    /// <summary>The share of a page from which a picture is the page itself, such as a scan.</summary>
    public const double PagePicture = 0.5;
}
