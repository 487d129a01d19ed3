namespace Redaction.Sdk.Detection.Inspection;

/// <summary>Has documents inspected while their pages are scanned.</summary>
internal sealed class SecondReader(IDocumentInspector? inspector, DocumentScannerOptions options)
{
    // Copied, because the options belong to the caller, who may change them later.
    private readonly IDocumentInspector? _inspector = options.Inspect ? inspector : null;
    private readonly TimeSpan _timeBudget = options.TimeBudget;
    private readonly TimeSpan _timePerPage = options.TimePerPage;
    private readonly bool _revealText = options.RevealText;

    /// <summary>Starts the inspection of a document, if it can be inspected.</summary>
    /// <returns>The inspection; <see langword="null"/> when there is none.</returns>
    public async Task<DocumentInspection?> InspectAsync(
        OpenedDocument opened, string? password, CancellationToken cancellationToken)
    {
        if (_inspector is null || opened.Document is null || !_inspector.CanInspect(opened.MediaType!))
        {
            return null;
        }

        var settings = new DocumentOpenSettings
        {
            Password = password,
            TimeBudget = _timeBudget + (_timePerPage * opened.Document.PageCount),
        };

        return await Task.Run(
            async () => await _inspector.InspectAsync(opened.Content, settings, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Draws the conclusions from an inspection.</summary>
    public SecondReading? Conclude(
        DocumentInspection? inspection,
        OpenedDocument opened,
        IReadOnlyList<PageFindings> pages,
        IReadOnlyDictionary<int, string> texts) =>
        inspection is null
            ? null
            : SecondReading.Of(inspection, opened.Document!.PageCount, pages, texts, _revealText);
}
