using System.Globalization;
using System.Text;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Html;

namespace Redaction.Sdk.Cli.Jobs.Index;

/// <summary>Writes the index, a document at a time; pictures of some documents are drawn meanwhile.</summary>
internal sealed class IndexWriter : IExportWriter
{
    private readonly ExportFolder _folder;
    private readonly JobPictures _pictures;
    private readonly JobDescription _job;
    private readonly Stream _page;
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<(JobDocument Document, Task<IReadOnlyList<DocumentPicture>> Pictures)> _drawn = new();
    private int _written;

    public IndexWriter(ExportFolder folder, JobDescription job, JobPictures pictures)
    {
        (_folder, _job, _pictures) = (folder, job, pictures);
        _page = folder.Create("index.html");
        _page.Write(Encoding.UTF8.GetBytes(IndexPage.Head().ToString()));
    }

    public async ValueTask WriteAsync(JobDocument document, CancellationToken cancellationToken = default)
    {
        _drawn.Enqueue((document, _pictures.DrawAsync(document, _stop.Token)));
        if (_drawn.Count > _pictures.Slots)
        {
            await WriteFirstAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        while (_drawn.Count > 0)
        {
            await WriteFirstAsync(cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(IndexPage.Foot(_job).ToString(), cancellationToken).ConfigureAwait(false);
        await _page.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _stop.Dispose();
        await _page.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteFirstAsync(CancellationToken cancellationToken)
    {
        var (document, drawing) = _drawn.Dequeue();
        var pictures = await drawing.WaitAsync(cancellationToken).ConfigureAwait(false);
        var files = new List<(int Page, string File)>(pictures.Count);
        foreach (var picture in pictures)
        {
            files.Add((picture.Page, await SaveAsync(picture, cancellationToken).ConfigureAwait(false)));
        }

        var separator = _written++ == 0 ? string.Empty : ",\n";
        await WriteAsync(separator + IndexRow.Of(document, files), cancellationToken).ConfigureAwait(false);
    }

    // A folder holds the pictures of a thousand documents; the order of the documents names them.
    private async Task<string> SaveAsync(DocumentPicture picture, CancellationToken cancellationToken)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"pictures/{_written / 1000:d4}/{_written % 1000:d3}-p{picture.Page:d4}.png");
        var file = _folder.Create(name);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(picture.Png, cancellationToken).ConfigureAwait(false);
        }

        return name;
    }

    private ValueTask WriteAsync(string text, CancellationToken cancellationToken) =>
        _page.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
}
