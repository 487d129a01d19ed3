using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Cli.Scans;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>
/// One run of <c>redaction audit</c>: scans the documents, puts the leaks first, writes what was found.
/// </summary>
internal sealed class AuditRun(CommandHost host, AuditSettings settings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var scan = new ScanRun(host, settings.Scan);
        using var file = settings.Output is { } path ? scan.Files.Create(path) : null;
        var audit = await ScanAsync(scan, cancellationToken).ConfigureAwait(false);
        scan.Progress.Clear();
        await settings.Format.Writer.WriteAsync(audit, file?.Stream ?? host.Output, cancellationToken)
            .ConfigureAwait(false);
        file?.Commit();

        return audit.ExitCode;
    }

    private async Task<AuditOutcome> ScanAsync(ScanRun scan, CancellationToken cancellationToken)
    {
        var copies = settings.Annotated is { } folder ? new AnnotatedFolder(folder, host, scan) : null;
        var pictures = new PictureBook(host.DrawThumbnail);
        var documents = new List<AuditedDocument>();
        var findings = scan.ScanAsync(_ => settings.Format.NeedsPictures ? pictures.Start() : null, cancellationToken);
        await foreach (var document in findings.ConfigureAwait(false))
        {
            scan.Progress.DocumentDone();
            documents.Add(new(document, pictures.Take()));
            copies?.Write(document);
        }

        return new([.. AuditedDocument.InOrder(documents)], scan.Scanner.Detector, settings.FailOn);
    }
}
