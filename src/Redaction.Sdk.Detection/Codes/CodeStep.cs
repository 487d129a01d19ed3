using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Finds the codes of a page in the course of its analysis. Threads may share it.</summary>
internal sealed class CodeStep(CodeCatalog catalog, ITextRecognizer? recognizer)
{
    // A code above a redaction, or a little off its line, is read as well.
    private const double Reach = 16;

    private readonly CodeFinder _finder = new(catalog);

    public async ValueTask<AnalyzedPage> FindAsync(AnalyzedPage page, CancellationToken cancellationToken)
    {
        var recognized = await RecognizeAsync(page, cancellationToken).ConfigureAwait(false);
        if (page.Structure is null && recognized is null)
        {
            return page;
        }

        var structure = page.Structure ?? new()
        {
            PageNumber = page.Number,
            Size = page.Size,
            Elements = [],
            Characters = [],
            Annotations = [],
        };
        var records =
            _finder.Find(structure, [.. page.Redactions.Select(static redaction => redaction.Record)], recognized);

        return page with
        {
            Redactions =
            [.. page.Redactions.Zip(records, static (redaction, record) => redaction with { Record = record })]
        };
    }

    private async ValueTask<IReadOnlyList<RecognizedWord>?> RecognizeAsync(
        AnalyzedPage page, CancellationToken cancellationToken)
    {
        if (recognizer is null || page.Image is not { } image || page.Redactions.Count == 0
            || page.Structure is { Characters.IsEmpty: false })
        {
            return null;
        }

        var words = new List<RecognizedWord>();
        foreach (var band in Bands(page))
        {
            words.AddRange(await recognizer.RecognizeAsync(image, band, cancellationToken).ConfigureAwait(false));
        }

        return words;
    }

    // Each redaction with all of its line, margins included; what touches is read in one go.
    private static List<Box<PagePoints>> Bands(AnalyzedPage page)
    {
        var bounds = page.Size.Bounds;
        var bands = new List<Box<PagePoints>>();
        foreach (
            var box in page.Redactions.Select(static redaction => redaction.Record.Box).OrderBy(static box => box.Top))
        {
            var band = Box<PagePoints>.FromEdges(
                bounds.Left, Math.Max(bounds.Top, box.Top - Reach), bounds.Right, Math
                    .Min(bounds.Bottom, box.Bottom + Reach));
            if (bands.Count > 0 && band.Top <= bands[^1].Bottom)
            {
                bands[^1] = bands[^1].Enclose(band);
            }
            else
            {
                bands.Add(band);
            }
        }

        return bands;
    }
}
