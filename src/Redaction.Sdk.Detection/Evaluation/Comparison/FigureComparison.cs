namespace Redaction.Sdk.Detection;

/// <summary>The figures of two detectors on the same pages, and their differences.</summary>
/// <remarks>A difference is <see langword="null"/> where either figure would divide by nothing.</remarks>
public sealed record FigureComparison
{
    /// <summary>Gets the figures of the detector in use.</summary>
    public required EvaluationFigures Baseline { get; init; }

    /// <summary>Gets the figures of the candidate.</summary>
    public required EvaluationFigures Candidate { get; init; }

    /// <summary>Gets the difference in precision.</summary>
    public required FigureDifference? Precision { get; init; }

    /// <summary>Gets the difference in recall.</summary>
    public required FigureDifference? Recall { get; init; }

    /// <summary>Gets the difference in F1.</summary>
    public required FigureDifference? F1 { get; init; }

    /// <summary>Gets the difference in average precision at an intersection over union of 0.5.</summary>
    public required FigureDifference? AveragePrecision50 { get; init; }

    /// <summary>Gets the difference in average precision over the ten thresholds.</summary>
    public required FigureDifference? AveragePrecision { get; init; }
}
