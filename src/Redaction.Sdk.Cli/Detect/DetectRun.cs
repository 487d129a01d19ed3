using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Cli.Scans;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>One run of <c>redaction detect</c>: finds the documents, scans them, writes the report.</summary>
internal sealed class DetectRun(CommandHost host, DetectSettings settings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var scan = new ScanRun(host, settings.Scan);
        using var report = ReportOutput.Open(settings, host, scan.Files, scan.Scanner.Detector);
        var overlay = Overlay(scan.Files);
        var findings = scan.ScanAsync(name => overlay?.For(name), cancellationToken);

        return await WriteAsync(findings, report, scan.Progress, cancellationToken).ConfigureAwait(false);
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
            exitCode = ScanRun.IsChecked(document) ? exitCode : ExitCodes.Incomplete;
        }

        await report.CompleteAsync(cancellationToken).ConfigureAwait(false);

        return exitCode;
    }

    private OverlayFolder? Overlay(OutputFiles files)
    {
        if (settings.Overlay is not { } folder)
        {
            return null;
        }

        OutputFiles.CreateFolder(folder);

        return new(folder, everyPage: settings.Scan.Pages is not null, files, host.DrawOverlay);
    }
}
