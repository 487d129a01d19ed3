using Redaction.Sdk.Detection.Analysis;

namespace Redaction.Sdk.Detection;

/// <summary>Reads what a page draws and what it looks like. Safe for any number of threads.</summary>
internal sealed class PageReader(IRedactionDetector detector, DocumentScannerOptions options, TimeProvider clock)
{
    // What a page draws may take half of the time that is left, so that its pixels can always be looked at.
    private const double StructureShare = 0.5;

    // Copied, because the options belong to the caller, who may change them later.
    private readonly double _dpi = options.Dpi;
    private readonly bool _readPixels = options.ReadPixels;
    private readonly bool _readStructure = options.ReadStructure;

    /// <summary>Reads a page.</summary>
    /// <returns>What was read; <see langword="null"/> when nothing was asked for that the page has.</returns>
    /// <exception cref="RedactionException">Nothing could be read.</exception>
    public async Task<AnalyzedPage?> ReadAsync(
        IPagedDocument document, int number, TimeSpan left, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var problems = new List<DocumentProblem>();
        var structured = _readStructure ? document as IStructuredDocument : null;
        var structure = structured is null
            ? null
            : ReadStructure(structured, number, left * StructureShare, problems, cancellationToken);
        var remaining = left - clock.GetElapsedTime(started);
        var page = structure is null ? null : new AnalyzedPage
        {
            Number = number,
            Size = structure.Size,
            Structure = structure,
            Render = Renderer(structured!, number, remaining, cancellationToken),
        };

        try
        {
            page = _readPixels
                ? await LookAsync(document, number, page, remaining, problems, cancellationToken).ConfigureAwait(false)
                : page;
        }
        catch (RedactionException failure) when (page is not null)
        {
            problems.Add(failure.ToProblem(number));
        }

        return page is null ? null : page with { Problems = [.. problems.Distinct()] };
    }

    private PageStructure? ReadStructure(
        IStructuredDocument document,
        int number,
        TimeSpan timeBudget,
        List<DocumentProblem> problems,
        CancellationToken cancellationToken)
    {
        try
        {
            var structure = document.ReadStructure(number, timeBudget, cancellationToken);
            if (structure.Defect is { } defect)
            {
                problems.Add(defect with { Page = number });
            }

            return structure;
        }
        catch (RedactionException) when (_readPixels)
        {
            problems.Add(new(
                ProblemCode.StructureUnreadable,
                "What the page draws could not be read; only its pixels were looked at.",
                number));

            return null;
        }
    }

    private async Task<AnalyzedPage> LookAsync(
        IPagedDocument document,
        int number,
        AnalyzedPage? page,
        TimeSpan timeBudget,
        List<DocumentProblem> problems,
        CancellationToken cancellationToken)
    {
        var image = document.RenderPage(
            number, Settings(_dpi, detector.PreferredFormat, timeBudget), cancellationToken);
        try
        {
            var result = await detector.DetectAsync(image, cancellationToken).ConfigureAwait(false);
            if (image.Defect is { } defect)
            {
                problems.Add(defect with { Page = number });
            }

            page ??= new() { Number = number, Size = image.Size };

            return page with { Size = image.Size, Image = image, Regions = result.Regions };
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    private static RegionRenderer Renderer(
        IStructuredDocument document, int number, TimeSpan timeBudget, CancellationToken cancellationToken) =>
        (region, without, dpi) => document.RenderRegion(
            number, region, without, Settings(dpi, PixelFormat.Bgra32, timeBudget), cancellationToken);

    private static PageRenderSettings Settings(double dpi, PixelFormat format, TimeSpan timeBudget) =>
        new() { Dpi = dpi, Format = format, TimeBudget = timeBudget };
}
