using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Has a detector look at the images of a data set, several at a time.</summary>
internal sealed class EvaluationRunner(ImagePages pages, IRedactionDetector detector, TimeProvider time)
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
            using var page = await pages.ReadAsync(image, detector.PreferredFormat, cancellationToken)
                .ConfigureAwait(false);

            return await DetectAsync(image, page, cancellationToken).ConfigureAwait(false);
        }
        catch (RedactionException e)
        {
            return new(image) { Problem = e.ToProblem() };
        }
    }

    private async ValueTask<ImageOutcome> DetectAsync(
        AnnotatedImage image, PageImage page, CancellationToken cancellationToken)
    {
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
}
