namespace Redaction.Sdk.Synthesis;

/// <summary>How often things are drawn unless the options say otherwise.</summary>
/// <remarks>
/// Styles that real annotated pages hold in numbers come first; those that only synthesis can teach are kept in
/// view. Confusers are drawn more often than real pages show them: a detector learns from what misleads it.
/// </remarks>
internal static class DefaultWeights
{
    public static IReadOnlyDictionary<RedactionStyle, double> Styles { get; } = new Dictionary<RedactionStyle, double>
    {
        [RedactionStyle.Black] = 3,
        [RedactionStyle.Gray] = 3,
        [RedactionStyle.Outlined] = 4,
        [RedactionStyle.Color] = 2.5,
        [RedactionStyle.White] = 1.4,
        [RedactionStyle.Hatched] = 0.8,
        [RedactionStyle.Marker] = 1,
        [RedactionStyle.Pixelated] = 0.8,
    };

    public static IReadOnlyDictionary<DocumentKind, double> Documents { get; } = new Dictionary<DocumentKind, double>
    {
        [DocumentKind.Letter] = 3,
        [DocumentKind.Memo] = 1.5,
        [DocumentKind.Email] = 5,
        [DocumentKind.Form] = 2,
        [DocumentKind.Table] = 1.5,
        [DocumentKind.Report] = 3,
        [DocumentKind.Teletype] = 2,
        [DocumentKind.Handwriting] = 0.5,
        [DocumentKind.Screenshot] = 0.7,
        [DocumentKind.Map] = 0.4,
        [DocumentKind.Chart] = 0.7,
        [DocumentKind.Photo] = 0.5,
        [DocumentKind.Sparse] = 0.4,
        [DocumentKind.Slide] = 0.7,
        [DocumentKind.Slip] = 0.7,
    };

    public static IReadOnlyDictionary<ConfuserKind, double> Confusers { get; } = new Dictionary<ConfuserKind, double>
    {
        [ConfuserKind.TableCells] = 0.12,
        [ConfuserKind.FormFields] = 0.08,
        [ConfuserKind.SectionBars] = 0.08,
        [ConfuserKind.ChartBars] = 0.08,
        [ConfuserKind.Barcodes] = 0.06,
        [ConfuserKind.Stamps] = 0.15,
        [ConfuserKind.Photos] = 0.06,
        [ConfuserKind.Highlights] = 0.08,
        [ConfuserKind.Signatures] = 0.15,
        [ConfuserKind.Logos] = 0.12,
        [ConfuserKind.Bands] = 0.08,
        [ConfuserKind.Rules] = 0.15,
        [ConfuserKind.Links] = 0.08,
        [ConfuserKind.TextFrames] = 0.1,
        [ConfuserKind.MarginNotes] = 0.3,
        [ConfuserKind.PunchHoles] = 0.25,
        [ConfuserKind.CopierBorders] = 0.25,
        [ConfuserKind.Diagrams] = 0.07,
        [ConfuserKind.Timelines] = 0.025,
        [ConfuserKind.HeatMaps] = 0.035,
        [ConfuserKind.Panels] = 0.04,
        [ConfuserKind.ImagePanels] = 0.025,
        [ConfuserKind.Legends] = 0.04,
        [ConfuserKind.FieldStacks] = 0.06,
        [ConfuserKind.RoutingSlips] = 0.05,
        [ConfuserKind.Cards] = 0.03,
        [ConfuserKind.Listings] = 0.04,
    };
}
