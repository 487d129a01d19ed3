using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs.Index;

/// <summary>
/// The results as <c>index.html</c>: a page that needs no server, with pictures of redacted pages beside it.
/// </summary>
internal sealed class HtmlExport(JobPictures pictures) : IExportFormat
{
    public string Name => "html";

    public IExportWriter Open(ExportFolder folder, JobDescription job) => new IndexWriter(folder, job, pictures);
}
