using Redaction.Sdk.Detection.Analysis;

namespace Redaction.Sdk.Detection;

/// <summary>Turns one page of an open document into its findings. Safe for any number of threads.</summary>
internal sealed class PageScanner(
    IRedactionDetector detector, DocumentScannerOptions options, TimeProvider clock)
{
    private readonly PageReader _reader = new(detector, options, clock);
    private readonly PageAnalyzer _analyzer = new(options);
    private readonly TimeSpan _timePerPage = options.TimePerPage;

    /// <summary>Reads a page and looks at it; a page that cannot be read is a result, not an exception.</summary>
    public async Task<PageScan> ScanAsync(
        OpenedDocument opened, int number, bool keepImage, CancellationToken cancellationToken)
    {
        try
        {
            var scan = await opened.Time.ChargeAsync(
                left => LookAsync(opened.Document!, number, keepImage, left, cancellationToken)).ConfigureAwait(false);
            opened.Time.Add(_timePerPage);

            return scan;
        }
        catch (RedactionException failure)
        {
            return Unread(number, failure.ToProblem(number));
        }
    }

    private async Task<PageScan> LookAsync(
        IPagedDocument document, int number, bool keepImage, TimeSpan left, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(left, clock);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        PageImage? image = null;
        try
        {
            var page = await _reader.ReadAsync(document, number, left, timed.Token).ConfigureAwait(false);
            if (page is null)
            {
                return Unread(number);
            }

            image = page.Image;
            var findings = await _analyzer.AnalyzeAsync(page, timed.Token).ConfigureAwait(false);
            var scan = new PageScan(findings, keepImage ? image : null, TextOf(page.Structure));
            image = keepImage ? null : image;

            return scan;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TimeAccount.TimedOut();
        }
        finally
        {
            image?.Dispose();
        }
    }

    private static string? TextOf(PageStructure? structure) =>
        structure is null or { Defect: not null } ? null : string.Concat(structure.Characters.Select(static character => character.Value));

    private static PageScan Unread(int number, params DocumentProblem[] problems) =>
        new(new() { Number = number, Status = ReadStatus.Unchecked, Problems = problems }, Image: null);
}
