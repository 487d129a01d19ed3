using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Training.Validation;

/// <summary>Chooses the confidence from which a box counts.</summary>
internal static class ConfidenceChoice
{
    private const double Least = 0.1;
    private const double Most = 0.8;
    private const double Step = 0.02;

    /// <summary>Finds the confidence with the best mean F1 of the sets, of equals the highest.</summary>
    /// <param name="sets">What there is and what was found on the pages of each set of validation.</param>
    /// <remarks>
    /// A few real pages weigh as much as many made ones. Where a set has no redaction, and so no F1, the pages of all sets
    /// count as one.
    /// </remarks>
    public static double Best(IReadOnlyCollection<EvaluatedPage[]> sets)
    {
        var judges = sets.All(HasRedaction) ? sets : [[.. sets.SelectMany(static pages => pages)]];
        var (best, bestF1) = (0.5, -1.0);
        for (var step = 0; Least + (step * Step) <= Most; step++)
        {
            var confidence = Math.Round(Least + (step * Step), 2);
            var f1 = judges.Average(pages => ModelScorer.Score(pages, confidence).All.F1 ?? 0);
            if (f1 >= bestF1)
            {
                (best, bestF1) = (confidence, f1);
            }
        }

        return best;
    }

    private static bool HasRedaction(EvaluatedPage[] pages) => pages.Any(static page => page.GroundTruth.Count > 0);
}
