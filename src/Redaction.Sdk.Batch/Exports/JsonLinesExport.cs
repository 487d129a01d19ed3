using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>The results as <c>documents.jsonl</c>: a document a line, as <see cref="RedactionReportWriter"/> writes it.</summary>
public sealed class JsonLinesExport : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public IExportWriter Open(ExportFolder folder, JobDescription job)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(job);

        return new Writer(folder.Create("documents.jsonl"), job.Detector);
    }

    private sealed class Writer(Stream output, DetectorIdentity detector) : IExportWriter
    {
        private readonly RedactionReportWriter _report = new(output, detector, RedactionReportFormat.JsonLines);

        public ValueTask WriteAsync(JobDocument document, CancellationToken cancellationToken = default) =>
            _report.WriteAsync(document.Findings!, cancellationToken);

        public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => output.DisposeAsync();

        public ValueTask DisposeAsync()
        {
            _report.Dispose();

            return output.DisposeAsync();
        }
    }
}
