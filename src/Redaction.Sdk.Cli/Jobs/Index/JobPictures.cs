using System.Security.Cryptography;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Worker;

namespace Redaction.Sdk.Cli.Jobs.Index;

/// <summary>Draws the most telling pages of documents, in child processes. Safe for any number of threads.</summary>
/// <remarks>A document that is no longer what the job has seen gets no picture.</remarks>
internal sealed class JobPictures(IsolatedPagePainter painter, int slots) : IDisposable
{
    private const int PagesPerDocument = 3;
    private const int LongestSide = 320;

    /// <summary>Gets how many documents are drawn at a time.</summary>
    public int Slots => slots;

    /// <summary>Makes pictures with a worker for each processor. None is started before there is something to draw.</summary>
    public static JobPictures Create()
    {
        var options = new WorkerOptions();

        return new(new IsolatedPagePainter(options.CreatePool(), options.Limits), options.Pool.Slots);
    }

    public async Task<IReadOnlyList<DocumentPicture>> DrawAsync(JobDocument document, CancellationToken cancellationToken)
    {
        var (pages, files) = (Choose(document.Findings!.Pages), new List<PageToDraw>());
        foreach (var page in pages)
        {
            if (FileOf(document, page.Number) is var (path, number))
            {
                files.Add(new(path, number, [.. page.Redactions.Select(Mark)]));
            }
        }

        if (files.Count == 0 || files.Count < pages.Count || !await IsSameAsync(document, cancellationToken).ConfigureAwait(false))
        {
            return [];
        }

        var pictures = await painter.DrawAsync(files, LongestSide, cancellationToken).ConfigureAwait(false);

        return [.. pages.Zip(pictures, static (page, png) => new DocumentPicture(page.Number, png)).Where(static one => !one.Png.IsEmpty)];
    }

    public void Dispose() => painter.Dispose();

    /// <summary>Takes the pages with the strongest evidence of a failure, and gives them in their order.</summary>
    private static List<PageFindings> Choose(IReadOnlyList<PageFindings> pages) =>
    [
        .. pages
            .Where(static page => page.Redactions.Count > 0)
            .OrderBy(static page => page.Redactions.Min(static found => found.Grade) ?? (EvidenceGrade)int.MaxValue)
            .ThenBy(static page => page.Number)
            .Take(PagesPerDocument)
            .OrderBy(static page => page.Number),
    ];

    /// <summary>Finds the file of a page, and its number there; nothing when that cannot be told.</summary>
    private static (string Path, int Number)? FileOf(JobDocument document, int page) => document.Entry.Files switch
    {
        [var only] => (only, page),
        var files when files.Count == document.Findings!.PageCount => (files[page - 1], 1),
        _ => null,
    };

    private static OverlayMark Mark(RedactionRecord redaction) => new(redaction.Box, redaction.Style, string.Empty);

    private static async Task<bool> IsSameAsync(JobDocument document, CancellationToken cancellationToken)
    {
        try
        {
            var files = new List<DocumentFile>();
            foreach (var path in document.Entry.Files)
            {
                files.Add(new(path, path.Length == 0 ? path : await HashAsync(path, cancellationToken).ConfigureAwait(false)));
            }

            return new JobInput(document.Entry) { Files = files }.Sha256 == document.Findings!.Sha256;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false));
        }
    }
}
