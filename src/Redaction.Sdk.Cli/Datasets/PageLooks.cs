using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>Looks at every page of a data set, once.</summary>
internal static class PageLooks
{
    /// <returns>What was measured, by the number of the image.</returns>
    public static Dictionary<long, PageMeasure> Of(
        DatasetFolder folder,
        IReadOnlyList<AnnotatedImage> images,
        StatusLine status,
        CancellationToken cancellationToken)
    {
        using (status)
        {
            Dictionary<long, PageMeasure> pages = [];
            foreach (var image in images)
            {
                cancellationToken.ThrowIfCancellationRequested();
                status.Show(FormattableString.Invariant($"{pages.Count + 1}/{images.Count} pages looked at"));
                pages[image.Id] = Measure(folder, image);
            }

            return pages;
        }
    }

    public static Dictionary<long, PageHash> Hashes(Dictionary<long, PageMeasure> pages) => pages
        .Where(static page => page.Value.Problem is null)
        .ToDictionary(static page => page.Key, static page => page.Value.Hash);

    private static PageMeasure Measure(DatasetFolder folder, AnnotatedImage image)
    {
        try
        {
            using var page = folder.Open(image.FileName);

            return PageMeasure.Of(page);
        }
        catch (RedactionException e)
        {
            return PageMeasure.Unreadable(e.ToProblem());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PageMeasure.Unreadable(new(ProblemCode.IoError, "The image file cannot be read."));
        }
    }
}
