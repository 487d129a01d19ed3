namespace Redaction.Sdk.Detection;

/// <summary>Measures two detectors on the same documents, drawn anew or with the detectors changing places.</summary>
internal sealed class PairedFigures
{
    // A difference that is the same but for the rounding of its last digits is as large.
    private const double Rounding = 1e-12;

    // Every document is there twice, side by side: as the first detector saw it, and as the second did.
    private readonly FigureCounter _counter;
    private readonly int _documents;

    public PairedFigures(PageMatch[] baseline, PageMatch[] candidate)
    {
        _counter = new(
        [
            .. baseline.Select(static page => page with { Document = 2 * page.Document }),
            .. candidate.Select(static page => page with { Document = (2 * page.Document) + 1 }),
        ]);
        _documents = _counter.DocumentCount / 2;
    }

    /// <summary>Finds the differences, their intervals and p-values.</summary>
    public FigureComparison Compare(EvaluationOptions options)
    {
        var once = new int[_documents];
        Array.Fill(once, 1);
        var measured = Count(once, new bool[_documents]);
        var drawn = _documents < 2 ? [] : Draw(new(options.Seed), options.Resamples);
        var exchanged = Exchange(new(options.Seed), options.Resamples, once);

        FigureDifference? Difference(Func<EvaluationFigures, double?> figure) =>
            measured.Difference(figure) is { } value
                ? new(
                    value,
                    ConfidenceInterval.OfPercentiles(drawn.Select(pair => pair.Difference(figure)).OfType<double>()),
                    PValue(value, exchanged.Select(pair => pair.Difference(figure))))
                : null;

        return new()
        {
            Baseline = measured.Baseline,
            Candidate = measured.Candidate,
            Precision = Difference(static figures => figures.Precision),
            Recall = Difference(static figures => figures.Recall),
            F1 = Difference(static figures => figures.F1),
            AveragePrecision50 = Difference(static figures => figures.AveragePrecision50),
            AveragePrecision = Difference(static figures => figures.AveragePrecision),
        };
    }

    private FigurePair[] Draw(Random random, int draws)
    {
        var (weights, nowhere) = (new int[_documents], new bool[_documents]);
        var pairs = new FigurePair[draws];
        for (var i = 0; i < draws; i++)
        {
            DocumentBootstrap.Draw(random, weights);
            pairs[i] = Count(weights, nowhere);
        }

        return pairs;
    }

    private FigurePair[] Exchange(Random random, int draws, int[] once)
    {
        var exchanged = new bool[_documents];
        var pairs = new FigurePair[draws];
        for (var i = 0; i < draws; i++)
        {
            for (var document = 0; document < _documents; document++)
            {
                exchanged[document] = random.Next(2) == 1;
            }

            pairs[i] = Count(once, exchanged);
        }

        return pairs;
    }

    private FigurePair Count(int[] weights, bool[] exchanged)
    {
        var (first, second) = (new int[2 * _documents], new int[2 * _documents]);
        for (var i = 0; i < _documents; i++)
        {
            var side = exchanged[i] ? 1 : 0;
            first[(2 * i) + side] = weights[i];
            second[(2 * i) + 1 - side] = weights[i];
        }

        return new(_counter.Count(first), _counter.Count(second));
    }

    // The places as they are count as one of the permutations, so that no p-value is 0.
    private static double? PValue(double measured, IEnumerable<double?> exchanged)
    {
        var differences = exchanged.OfType<double>().ToArray();
        var asLarge = differences.Count(difference => Math.Abs(difference) >= Math.Abs(measured) - Rounding);

        return differences.Length == 0 ? null : (1.0 + asLarge) / (1 + differences.Length);
    }

    private sealed record FigurePair(EvaluationFigures Baseline, EvaluationFigures Candidate)
    {
        public double? Difference(Func<EvaluationFigures, double?> figure) => figure(Candidate) - figure(Baseline);
    }
}
