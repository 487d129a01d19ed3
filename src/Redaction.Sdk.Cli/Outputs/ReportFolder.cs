using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Outputs;

/// <summary>A report a document, in a folder.</summary>
internal sealed class ReportFolder(string folder, ReportFormat format, OutputFiles files) : IReportOutput
{
    private readonly FileNames _names = new();

    public async ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, _names.Claim(document.Name) + format.Extension);
        using var file = files.Create(path);
        using var writer = format.Open(file.Stream, document.Detector);
        await writer.WriteAsync(document, cancellationToken).ConfigureAwait(false);
        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        file.Commit();
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public void Dispose()
    {
    }
}
