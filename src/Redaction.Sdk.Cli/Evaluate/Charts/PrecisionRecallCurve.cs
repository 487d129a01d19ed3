using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>A curve of the chart of precision and recall.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Its points, the highest confidence first.</param>
/// <param name="Figures">The figures at the confidence from which detections count.</param>
internal sealed record PrecisionRecallCurve(
    string Name, IReadOnlyList<PrecisionRecallPoint> Points, EvaluationFigures Figures)
{
    /// <summary>Lists the curves of an evaluation: all pages, then the styles in their order.</summary>
    public static PrecisionRecallCurve[] Of(EvaluationResult result) =>
    [
        new("all", result.Curve, result.All),
        .. result.Styles.Select(static style =>
            new PrecisionRecallCurve(ReportName.Of(style.Style), style.Curve, style.Figures)),
    ];
}
