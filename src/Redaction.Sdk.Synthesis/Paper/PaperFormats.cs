using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>The sizes of paper that documents come on, in points.</summary>
internal static class PaperFormats
{
    private static readonly SKSize A4 = new(595, 842);
    private static readonly SKSize Letter = new(612, 792);
    private static readonly SKSize Legal = new(612, 1008);

    public static SKSize Pick(SeededRandom random, bool canLieFlat) => random.Below(100) switch
    {
        < 48 => A4,
        < 90 => Letter,
        < 94 => Legal,
        _ when canLieFlat => new(A4.Height, A4.Width),
        _ => A4,
    };
}
