using Redaction.Sdk.Cli.Inputs;
using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>One run of <c>redaction detect</c>: finds the documents, scans them, writes the report.</summary>
internal sealed class DetectRun(CommandHost host, DetectSettings settings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var documents = DocumentFinder.Find(settings.Paths);
        var files = new OutputFiles(documents);
        var request = new DocumentScanRequest
        {
            Pages = settings.Pages ?? PageSelection.All,
            Password = PasswordSource.Read(settings.PasswordFile, host.Environment),
        };

        var detector = host.OpenDetector(settings.Detector);
        using var owned = detector as IDisposable;
        using var scanner = host.CreateScanner(detector, settings.ConfigureScanner);
        using var report = ReportOutput.Open(settings, host, files, scanner.Detector);
        using var progress = new ProgressLine(
            host.ErrorIsTerminal ? host.Error : TextWriter.Null, host.Width, documents.Count);
        var overlay = Overlay(files);
        var findings = scanner.ScanDocumentsAsync(
            documents.Select(document => document.ToSource(host.Input)),
            source => request with { PageScanned = overlay?.For(source.Name) },
            progress,
            cancellationToken);

        return await WriteAsync(findings, report, progress, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> WriteAsync(
        IAsyncEnumerable<DocumentFindings> findings,
        IReportOutput report,
        ProgressLine progress,
        CancellationToken cancellationToken)
    {
        var exitCode = ExitCodes.Done;
        await foreach (var document in findings.ConfigureAwait(false))
        {
            progress.Clear();
            await report.WriteAsync(document, cancellationToken).ConfigureAwait(false);
            progress.DocumentDone();
            exitCode = IsChecked(document) ? exitCode : ExitCodes.Incomplete;
        }

        await report.CompleteAsync(cancellationToken).ConfigureAwait(false);

        return exitCode;
    }

    // The pages are asked too: whatever the document says of itself, an unread page is never clean.
    private static bool IsChecked(DocumentFindings document) => document.Status == ReadStatus.Checked
        && document.Pages.All(static page => page.Status == ReadStatus.Checked);

    private OverlayFolder? Overlay(OutputFiles files)
    {
        if (settings.Overlay is not { } folder)
        {
            return null;
        }

        OutputFiles.CreateFolder(folder);

        return new(folder, everyPage: settings.Pages is not null, files, host.DrawOverlay);
    }
}
