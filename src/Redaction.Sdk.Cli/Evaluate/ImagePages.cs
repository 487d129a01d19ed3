using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Reads the images of a data set as pages. Safe for any number of threads.</summary>
internal sealed class ImagePages(IReadOnlyList<IDocumentFormat> formats, string folder)
{
    /// <summary>Reads an image; whoever asked disposes it.</summary>
    /// <exception cref="RedactionException">It cannot be read in full, or is not what the data set says.</exception>
    public async ValueTask<PageImage> ReadAsync(
        AnnotatedImage image, PixelFormat preferred, CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(image, cancellationToken).ConfigureAwait(false);
        using var document = Open(bytes, cancellationToken);

        return Render(document, image, preferred, cancellationToken);
    }

    private async ValueTask<byte[]> ReadBytesAsync(AnnotatedImage image, CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.Combine(folder, image.FileName.Replace('\\', '/'));

            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentFormatException(ProblemCode.IoError, "The image file cannot be read.");
        }
    }

    private IPagedDocument Open(byte[] bytes, CancellationToken cancellationToken)
    {
        var format = formats.FirstOrDefault(f => f.Recognize(bytes) is not null)
            ?? throw new DocumentFormatException(ProblemCode.UnsupportedFormat, "The image is of no known format.");

        return format.Open(bytes, new(), cancellationToken);
    }

    private static PageImage Render(
        IPagedDocument document, AnnotatedImage image, PixelFormat preferred, CancellationToken cancellationToken)
    {
        if (document.PageCount != 1)
        {
            throw new DocumentFormatException(
                ProblemCode.UnsupportedFormat, "The file has several pages; the image of a data set has one.");
        }

        PageRenderSettings settings = new()
        {
            Format = preferred == PixelFormat.Gray8 ? PixelFormat.Gray8 : PixelFormat.Bgra32,
        };
        var page = document.RenderPage(1, settings, cancellationToken);
        if (Flaw(page, image) is { } flaw)
        {
            page.Dispose();
            throw flaw;
        }

        return page;
    }

    private static DocumentFormatException? Flaw(PageImage page, AnnotatedImage image)
    {
        if (page.Defect is { } defect)
        {
            return new(defect.Code, defect.Message);
        }

        return (page.Layout.Width, page.Layout.Height) == (image.Width, image.Height)
            ? null
            : new(
                ProblemCode.ContentDisagreement,
                $"The image has {page.Layout.Width} x {page.Layout.Height} pixels, "
                + $"but its annotation says {image.Width} x {image.Height}.");
    }
}
