using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>The pages with the most missed and false boxes.</summary>
internal sealed class WorstPages
{
    private readonly (AnnotatedImage Image, MatchedPage Page)[] _worst;

    /// <summary>Chooses pages; of equals those that come first in the data set, and none without an error.</summary>
    public WorstPages(
        EvaluationSet set, IEnumerable<ImageOutcome> read, EvaluationOptions options, int most) => _worst =
    [
        .. read
            .Select(outcome => (outcome.Image, Page: DetectionEvaluator.MatchPage(set.Page(outcome), options)))
            .Where(static one => one.Page.Errors > 0)
            .OrderByDescending(static one => one.Page.Errors)
            .Take(most),
    ];

    /// <summary>Reads the pages once more, one at a time, and puts them on a sheet.</summary>
    /// <exception cref="RedactionException">A page cannot be read any more.</exception>
    public async Task<ReviewSheet> DrawAsync(string title, ImagePages pages, CancellationToken cancellationToken)
    {
        var sheet = new ReviewSheet(_worst.Length, _worst.Length == 0 ? $"{title}: no errors" : title);
        try
        {
            foreach (var (image, matched) in _worst)
            {
                using var page = await pages.ReadAsync(image, PixelFormat.Bgra32, cancellationToken)
                    .ConfigureAwait(false);
                sheet.Add(page, Caption(image, matched), [.. Marks(matched, page.ToPage)]);
            }

            return sheet;
        }
        catch
        {
            sheet.Dispose();
            throw;
        }
    }

    private static string Caption(AnnotatedImage image, MatchedPage page) =>
        image.FileName + FigureText.Of($": {page.Missed.Count} missed, {page.FalseBoxes.Count} false");

    private static IEnumerable<ReviewMark> Marks(MatchedPage page, Transform<ImagePixels, PagePoints> toPage)
    {
        ReviewMark Mark(Box<ImagePixels> box, ReviewKind kind) => new(toPage.Apply(box), kind);

        return
        [
            .. page.Matches.Select(match => Mark(match.Truth.Box, ReviewKind.Truth)),
            .. page.Matches.Select(match => Mark(match.Detection.Box, ReviewKind.Found)),
            .. page.Missed.Select(box => Mark(box.Box, ReviewKind.Missed)),
            .. page.FalseBoxes.Select(box => Mark(box.Box, ReviewKind.False)),
        ];
    }
}
