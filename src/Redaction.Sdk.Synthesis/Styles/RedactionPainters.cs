namespace Redaction.Sdk.Synthesis;

/// <summary>Chooses the painter of a page.</summary>
internal static class RedactionPainters
{
    public static RedactionPainter Create(RedactionStyle style, SeededRandom random) => style switch
    {
        RedactionStyle.Black => SolidPainter.Black(random),
        RedactionStyle.Gray => SolidPainter.Gray(random),
        RedactionStyle.Color => SolidPainter.Color(random),
        RedactionStyle.Outlined => new OutlinePainter(random),
        RedactionStyle.White => new WhitePainter(random),
        RedactionStyle.Hatched => new HatchPainter(random),
        RedactionStyle.Marker => new MarkerPainter(random),
        _ => new MosaicPainter(random),
    };
}
