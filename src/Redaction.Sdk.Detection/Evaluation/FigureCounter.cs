namespace Redaction.Sdk.Detection;

/// <summary>Adds up the matches of some pages, each document as often as it is asked to.</summary>
internal sealed class FigureCounter
{
    private readonly Dictionary<int, int> _documents;
    private readonly (PageMatch Page, int Document)[] _pages;
    private readonly (MatchedDetection Detection, int Document)[] _detections;
    private readonly (MatchedDetection Detection, int Document)[] _hits;

    public FigureCounter(IReadOnlyCollection<PageMatch> pages)
    {
        _documents = pages.Select(static page => page.Document).Distinct().Order().Index()
            .ToDictionary(static document => document.Item, static document => document.Index);
        _pages = [.. pages.Select(page => (page, _documents[page.Document]))];
        _detections =
        [
            .. _pages
                .SelectMany(static p => p.Page.Detections, static (p, detection) => (detection, p.Document))
                .OrderByDescending(static d => d.detection.Confidence),
        ];

        // Sorted, because a sum of floating-point numbers depends on their order.
        _hits =
        [
            .. _detections
                .Where(static d => d.Detection.IsCounted && d.Detection.IsHit(0))
                .OrderBy(static d => d.Detection.IntersectionOverUnion),
        ];
    }

    /// <summary>Gets the number of documents that the pages are from.</summary>
    public int DocumentCount => _documents.Count;

    /// <summary>Counts every document once.</summary>
    public EvaluationFigures Count()
    {
        var once = new int[DocumentCount];
        Array.Fill(once, 1);

        return Count(once);
    }

    /// <summary>Counts documents as often as their weights say, as if they lay there as often.</summary>
    /// <param name="weights">How often each document counts, in the order of the documents' numbers.</param>
    public EvaluationFigures Count(int[] weights)
    {
        var boxes = _pages.Sum(p => weights[p.Document] * p.Page.GroundTruth.Count);
        var matches = _hits.Sum(d => weights[d.Document]);

        return new()
        {
            Documents = weights.Sum(),
            Pages = _pages.Sum(p => weights[p.Document]),
            Boxes = boxes,
            Detections = _detections.Sum(d => d.Detection.IsCounted ? weights[d.Document] : 0),
            Matches = matches,
            MeanIntersectionOverUnion = EvaluationFigures.Ratio(
                _hits.Sum(d => weights[d.Document] * d.Detection.IntersectionOverUnion), matches),
            StyleAccuracy = EvaluationFigures.Ratio(
                _hits.Sum(d => d.Detection.HasRightStyle ? weights[d.Document] : 0), matches),
            AveragePrecision50 = AveragePrecision(weights, boxes, threshold: 0),
            AveragePrecision = Enumerable.Range(0, PageMatcher.Thresholds.Length)
                .Average(threshold => AveragePrecision(weights, boxes, threshold)),
        };
    }

    private double? AveragePrecision(int[] weights, int boxes, int threshold)
    {
        if (boxes == 0)
        {
            return null;
        }

        Span<double> curve = stackalloc double[PrecisionCurve.RecallSteps];
        curve.Clear();
        var (hits, counted) = (0, 0);
        for (var i = 0; i < _detections.Length; i++)
        {
            var (detection, document) = _detections[i];
            hits += detection.IsHit(threshold) ? weights[document] : 0;
            counted += detection.IsExcused(threshold) ? 0 : weights[document];

            // No confidence limit can part equals, so only the last of them is a point of the curve.
            var last = i + 1 == _detections.Length || _detections[i + 1].Detection.Confidence != detection.Confidence;
            if (last && counted > 0)
            {
                PrecisionCurve.Add(curve, (double)hits / boxes, (double)hits / counted);
            }
        }

        return PrecisionCurve.Average(curve);
    }
}
