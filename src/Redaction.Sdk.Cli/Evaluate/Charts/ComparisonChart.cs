using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>The picture of a comparison. Whether it can be written is tried as this is made.</summary>
internal sealed class ComparisonChart(string folder, EvaluationSet set)
{
    private readonly ChartFolder _folder = new(folder, set, ChartFolder.PrecisionRecall);

    /// <summary>Draws both curves, over all pages.</summary>
    /// <exception cref="CommandException">The picture cannot be written.</exception>
    public void Write(ComparisonReport report, EvaluatedPage[] baseline, EvaluatedPage[] candidate)
    {
        var minimum = report.MinimumConfidence;
        PrecisionRecallCurve[] curves = [Curve("A", baseline, minimum), Curve("B", candidate, minimum)];
        var title = $"A: {FigureText.Name(report.Baseline)}, B: {FigureText.Name(report.Candidate)}"
            + FigureText.Of($", {baseline.Length} pages");

        _folder.Write(
            ChartFolder.PrecisionRecall, stream => stream.Write(PrecisionRecallChart.Draw(title, minimum, curves)));
    }

    private static PrecisionRecallCurve Curve(string name, EvaluatedPage[] pages, double minimum)
    {
        var result = DetectionEvaluator.Evaluate(pages, new() { MinimumConfidence = minimum });

        return new(name, result.Curve, result.All);
    }
}
