using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Has a detector look at the images of a data set, several at a time.</summary>
internal sealed class EvaluationRunner(
    IReadOnlyList<IDocumentFormat> formats, IRedactionDetector detector, string folder, TimeProvider time)
{
    /// <summary>Looks at every image.</summary>
    /// <returns>An outcome for each image, in the order of <paramref name="images"/>.</returns>
    public async Task<ImageOutcome[]> RunAsync(
        IReadOnlyList<AnnotatedImage> images, int threads, Action imageDone, CancellationToken cancellationToken)
    {
        var outcomes = new ImageOutcome[images.Count];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, images.Count, options, async (index, token) =>
        {
            outcomes[index] = await LookAsync(images[index], token).ConfigureAwait(false);
            imageDone();
        }).ConfigureAwait(false);

        return outcomes;
    }

    private async ValueTask<ImageOutcome> LookAsync(AnnotatedImage image, CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.Combine(folder, image.FileName.Replace('\\', '/'));
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);

            return await DetectAsync(image, bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (RedactionException e)
        {
            return new(image) { Problem = e.ToProblem() };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(image) { Problem = new(ProblemCode.IoError, "The image file cannot be read.") };
        }
    }

    private async ValueTask<ImageOutcome> DetectAsync(
        AnnotatedImage image, byte[] bytes, CancellationToken cancellationToken)
    {
        using var document = Open(bytes, cancellationToken);
        using var page = Render(document, image, cancellationToken);
        using var sized = image.Dpi is { } dpi
            ? PageImage.Wrap(page.Pixels, page.Layout, PageSize.FromPixels(image.Width, image.Height, dpi, dpi))
            : PageImage.Wrap(page.Pixels, page.Layout, page.Size);

        var start = time.GetTimestamp();
        var result = await detector.DetectAsync(sized, cancellationToken).ConfigureAwait(false);
        var elapsed = time.GetElapsedTime(start);
        var toPixels = sized.ToPage.Inverse();

        return new(image)
        {
            Found = [.. result.Regions.Select(r => new ScoredBox(toPixels.Apply(r.Box), r.Confidence, r.Style))],
            Time = elapsed,
        };
    }

    private IPagedDocument Open(byte[] bytes, CancellationToken cancellationToken)
    {
        var format = formats.FirstOrDefault(f => f.Recognize(bytes) is not null)
            ?? throw new DocumentFormatException(ProblemCode.UnsupportedFormat, "The image is of no known format.");

        return format.Open(bytes, new(), cancellationToken);
    }

    private PageImage Render(IPagedDocument document, AnnotatedImage image, CancellationToken cancellationToken)
    {
        if (document.PageCount != 1)
        {
            throw new DocumentFormatException(
                ProblemCode.UnsupportedFormat, "The file has several pages; the image of a data set has one.");
        }

        PageRenderSettings settings = new()
        {
            Format = detector.PreferredFormat == PixelFormat.Gray8 ? PixelFormat.Gray8 : PixelFormat.Bgra32,
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
