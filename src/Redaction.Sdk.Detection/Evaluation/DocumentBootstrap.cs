namespace Redaction.Sdk.Detection;

/// <summary>Draws documents with replacement, again and again, to see how far figures move.</summary>
internal static class DocumentBootstrap
{
    /// <summary>Draws as many documents as there are.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="weights">Receives how often each document was drawn.</param>
    public static void Draw(Random random, Span<int> weights)
    {
        weights.Clear();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[random.Next(weights.Length)]++;
        }
    }

    /// <summary>Finds the intervals of figures.</summary>
    /// <returns><see langword="null"/> with fewer than two documents, or when no resamples are wanted.</returns>
    public static FigureIntervals? Intervals(FigureCounter counter, EvaluationOptions options)
    {
        if (options.Resamples == 0 || counter.DocumentCount < 2)
        {
            return null;
        }

        Random random = new(options.Seed);
        var weights = new int[counter.DocumentCount];
        var resampled = new EvaluationFigures[options.Resamples];
        for (var i = 0; i < resampled.Length; i++)
        {
            Draw(random, weights);
            resampled[i] = counter.Count(weights);
        }

        return new()
        {
            Precision = Interval(resampled, static figures => figures.Precision),
            Recall = Interval(resampled, static figures => figures.Recall),
            F1 = Interval(resampled, static figures => figures.F1),
            AveragePrecision50 = Interval(resampled, static figures => figures.AveragePrecision50),
            AveragePrecision = Interval(resampled, static figures => figures.AveragePrecision),
        };
    }

    private static ConfidenceInterval? Interval(
        EvaluationFigures[] resampled, Func<EvaluationFigures, double?> figure) =>
        ConfidenceInterval.OfPercentiles(resampled.Select(figure).OfType<double>());
}
