using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>Turns one page of an open document into its findings. Safe for any number of threads.</summary>
internal sealed class PageScanner(
    IRedactionDetector detector, DocumentScannerOptions options, TimeProvider clock)
{
    // Copied, because the options belong to the caller, who may change them later.
    private readonly double _dpi = options.Dpi;
    private readonly double _minimumConfidence = options.MinimumConfidence;
    private readonly bool _readPixels = options.ReadPixels;
    private readonly TimeSpan _timePerPage = options.TimePerPage;

    /// <summary>Renders a page and looks at it; a page that cannot be read is a result, not an exception.</summary>
    public async Task<PageScan> ScanAsync(
        OpenedDocument opened, int number, bool keepImage, CancellationToken cancellationToken)
    {
        if (!_readPixels)
        {
            return new(new() { Number = number, Status = ReadStatus.Unchecked }, Image: null);
        }

        try
        {
            var scan = await opened.Time.ChargeAsync(
                left => LookAsync(opened.Document!, number, keepImage, left, cancellationToken)).ConfigureAwait(false);
            opened.Time.Add(_timePerPage);

            return scan;
        }
        catch (RedactionException failure)
        {
            return new(
                new() { Number = number, Status = ReadStatus.Unchecked, Problems = [failure.ToProblem(number)] },
                Image: null);
        }
    }

    private async Task<PageScan> LookAsync(
        IPagedDocument document, int number, bool keepImage, TimeSpan left, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(left, clock);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        PageImage? image = null;
        try
        {
            image = document.RenderPage(
                number, new() { Dpi = _dpi, Format = detector.PreferredFormat, TimeBudget = left }, timed.Token);
            var result = await detector.DetectAsync(image, timed.Token).ConfigureAwait(false);
            var kept = keepImage ? image : null;
            var scan = new PageScan(Findings(number, image, result), kept);
            image = kept is null ? image : null;

            return scan;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TimeAccount.TimedOut();
        }
        finally
        {
            image?.Dispose();
        }
    }

    private PageFindings Findings(int number, PageImage image, DetectionResult result)
    {
        var redactions = Records(number, image.Size.Bounds, result.Regions);

        return new()
        {
            Number = number,
            Status = image.Defect is null ? ReadStatus.Checked : ReadStatus.Partial,
            Size = image.Size,
            PixelWidth = image.Layout.Width,
            PixelHeight = image.Layout.Height,
            Coverage = CoverageMeter.Measure(image.Size, redactions),
            Redactions = redactions,
            Problems = image.Defect is { } defect ? [defect with { Page = number }] : [],
        };
    }

    private RedactionRecord[] Records(int page, Box<PagePoints> bounds, IReadOnlyList<DetectedRegion> regions) =>
    [
        .. regions
            .Where(region => region.Confidence >= _minimumConfidence)
            .Select(region => (Region: region, Box: region.Box.Intersect(bounds)))
            .Where(static item => item.Box is { Area: > 0 })
            .OrderBy(static item => item.Box!.Value.Top)
            .ThenBy(static item => item.Box!.Value.Left)
            .ThenBy(static item => item.Box!.Value.Bottom)
            .ThenBy(static item => item.Box!.Value.Right)
            .ThenByDescending(static item => item.Region.Confidence)
            .ThenBy(static item => item.Region.Style)
            .Select((item, index) => new RedactionRecord
            {
                Id = $"p{page}-r{index + 1}",
                Box = item.Box!.Value,
                Confidence = item.Region.Confidence,
                Style = item.Region.Style,
                Sources = [RedactionSource.Pixels],
            }),
    ];
}
