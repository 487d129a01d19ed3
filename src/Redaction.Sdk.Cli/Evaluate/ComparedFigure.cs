using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>One figure of two detectors, as reports show it.</summary>
internal sealed record ComparedFigure(
    string Name, string JsonName, double? Baseline, double? Candidate, FigureDifference? Difference)
{
    /// <summary>Lists the figures in the order of the reports.</summary>
    public static ComparedFigure[] Of(FigureComparison figures)
    {
        var (baseline, candidate) = (figures.Baseline, figures.Candidate);

        return
        [
            new("P", "precision", baseline.Precision, candidate.Precision, figures.Precision),
            new("R", "recall", baseline.Recall, candidate.Recall, figures.Recall),
            new("F1", "f1", baseline.F1, candidate.F1, figures.F1),
            new(
                "AP50", "averagePrecision50",
                baseline.AveragePrecision50, candidate.AveragePrecision50, figures.AveragePrecision50),
            new(
                "AP", "averagePrecision",
                baseline.AveragePrecision, candidate.AveragePrecision, figures.AveragePrecision),
        ];
    }
}
