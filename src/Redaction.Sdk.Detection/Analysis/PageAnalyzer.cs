using Redaction.Sdk.Detection.Codes;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Fusion;
using Redaction.Sdk.Detection.Grading;
using Redaction.Sdk.Detection.Regions;

namespace Redaction.Sdk.Detection.Analysis;

/// <summary>Turns what was read of a page into its findings, step by step. Safe for any number of threads.</summary>
internal sealed class PageAnalyzer(DocumentScannerOptions options)
{
    // Copied, because the options belong to the caller, who may change them later.
    private readonly double _minimumConfidence = options.MinimumConfidence;
    private readonly bool _revealText = options.RevealText;
    private readonly CodeStep _codes = new(options.Codes, options.TextRecognizer);

    /// <summary>Analyses a page.</summary>
    /// <param name="page">What was read of it, without covers and redactions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask<PageFindings> AnalyzeAsync(AnalyzedPage page, CancellationToken cancellationToken)
    {
        page = Fuse(page, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        page = PageGrader.Grade(page, _revealText);
        page = await _codes.FindAsync(page, cancellationToken).ConfigureAwait(false);

        return Findings(page);
    }

    private AnalyzedPage Fuse(AnalyzedPage page, CancellationToken cancellationToken)
    {
        if (page.Structure is not { } structure)
        {
            return RecordFusion.Fuse(page, [], doubt: null, _minimumConfidence);
        }

        var covers = PageCovers.Of(structure);
        cancellationToken.ThrowIfCancellationRequested();
        page = page with { Covers = covers };
        var around = new PatchSurroundings(structure, covers);
        var regions = VectorRegionFinder.Find(page, around);
        cancellationToken.ThrowIfCancellationRequested();

        return RecordFusion.Fuse(page, regions, new(structure, around), _minimumConfidence);
    }

    private static PageFindings Findings(AnalyzedPage page)
    {
        RedactionRecord[] records = [.. page.Redactions.Select(static redaction => redaction.Record)];

        return new()
        {
            Number = page.Number,
            Status = StatusOf(page),
            Size = page.Size,
            PixelWidth = page.Image?.Layout.Width,
            PixelHeight = page.Image?.Layout.Height,
            Coverage = CoverageMeter.Measure(page.Size, records, page.Structure),
            Redactions = records,
            Leftovers = page.Leftovers,
            Problems = page.Problems,
        };
    }

    // What only the pixels show is missed without them: a page whose pixels nobody looked at is never checked.
    private static ReadStatus StatusOf(AnalyzedPage page) =>
        page.Image is null || page.Problems.Count > 0 ? ReadStatus.Partial : ReadStatus.Checked;
}
