using Redaction.Sdk.Imaging;
using Redaction.Sdk.Isolation;
using Redaction.Sdk.Pdf;

namespace Redaction.Sdk.Worker;

/// <summary>Draws small pictures of pages.</summary>
internal static class DrawPagesJob
{
    // Pages without pixels of their own are drawn twice as large as a picture of a letter page, and reduced.
    private const double LetterHeight = 11;
    private const int Oversampling = 2;

    public static ReadOnlyMemory<byte> Run(WorkerRequest request)
    {
        var (pages, maximumSide) = DrawPagesCodec.ReadRequest(request.Payload);
        using var pdf = new PdfDocumentFormat();
        var pictures = new List<byte[]>(pages.Count);
        foreach (var group in Groups(pages))
        {
            pictures.AddRange(Draw(group, maximumSide, [pdf, new ImageDocumentFormat()], request.SignalAlive));
        }

        return DrawPagesCodec.WriteAnswer(pictures);
    }

    /// <summary>Keeps pages together that follow each other and are of one file.</summary>
    private static IEnumerable<List<PageToDraw>> Groups(IReadOnlyList<PageToDraw> pages)
    {
        var group = new List<PageToDraw>();
        foreach (var page in pages)
        {
            if (group.Count > 0 && group[0].FilePath != page.FilePath)
            {
                yield return group;
                group = [];
            }

            group.Add(page);
        }

        yield return group;
    }

    private static IEnumerable<byte[]> Draw(
        List<PageToDraw> pages, int maximumSide, IDocumentFormat[] formats, Action signalAlive)
    {
        using var document = pages.Count > 0 ? TryOpen(pages[0].FilePath, formats) : null;
        foreach (var page in pages)
        {
            signalAlive();
            yield return document is null ? [] : Draw(document, page, maximumSide);
        }
    }

    private static IPagedDocument? TryOpen(string path, IDocumentFormat[] formats)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);

            return Array.Find(formats, format => format.Recognize(bytes) is not null)?.Open(bytes, new());
        }
        catch (Exception e) when (e is RedactionException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] Draw(IPagedDocument document, PageToDraw page, int maximumSide)
    {
        if (page.Number < 1 || page.Number > document.PageCount)
        {
            return [];
        }

        try
        {
            var settings = new PageRenderSettings
            {
                Dpi = Oversampling * maximumSide / LetterHeight,
                Format = PixelFormat.Bgra32,
            };
            using var image = document.RenderPage(page.Number, settings);
            using var picture = new MemoryStream();
            PageOverlay.WritePartPng(image, image.Area, page.Marks, picture, maximumSide);

            return picture.ToArray();
        }
        catch (Exception e) when (e is RedactionException or ArgumentException)
        {
            return [];
        }
    }
}
