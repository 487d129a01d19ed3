namespace Redaction.Sdk.Synthesis;

/// <summary>The documents by their kind.</summary>
internal static class PageDocuments
{
    private static readonly Dictionary<DocumentKind, PageDocument> ByKind = new()
    {
        [DocumentKind.Letter] = new LetterDocument(),
        [DocumentKind.Memo] = new MemoDocument(),
        [DocumentKind.Email] = new EmailDocument(),
        [DocumentKind.Form] = new FormDocument(),
        [DocumentKind.Table] = new TableDocument(),
        [DocumentKind.Report] = new ReportDocument(),
        [DocumentKind.Teletype] = new TeletypeDocument(),
        [DocumentKind.Handwriting] = new HandwritingDocument(),
        [DocumentKind.Screenshot] = new ScreenshotDocument(),
        [DocumentKind.Map] = new FigureDocument(MapPainter.Draw, most: 2),
        [DocumentKind.Chart] = new FigureDocument(ChartPainter.Draw, most: 4),
        [DocumentKind.Photo] = new FigureDocument(PhotoPainter.Draw, most: 3),
        [DocumentKind.Sparse] = new SparseDocument(),
        [DocumentKind.Slide] = new ExhibitDocument(
            ConfuserKind.Diagrams, ConfuserKind.Diagrams, ConfuserKind.Timelines, ConfuserKind.HeatMaps, ConfuserKind.Panels, ConfuserKind.Legends, ConfuserKind.Listings),
        [DocumentKind.Slip] = new ExhibitDocument(
            ConfuserKind.RoutingSlips, ConfuserKind.RoutingSlips, ConfuserKind.FieldStacks, ConfuserKind.Cards),
    };

    public static PageDocument Of(DocumentKind kind) => ByKind[kind];
}
