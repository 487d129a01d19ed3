namespace Redaction.Sdk.Detection;

/// <summary>How far figures would move if other documents of the same kind had been measured.</summary>
/// <remarks>
/// Percentile intervals of a bootstrap over documents (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
/// chapter 13). Documents and not pages are drawn, because the pages of a document are alike: intervals over pages
/// would be too narrow. A figure that no resample defines has no interval.
/// </remarks>
public sealed record FigureIntervals
{
    /// <summary>Gets the interval of the precision.</summary>
    public required ConfidenceInterval? Precision { get; init; }

    /// <summary>Gets the interval of the recall.</summary>
    public required ConfidenceInterval? Recall { get; init; }

    /// <summary>Gets the interval of F1.</summary>
    public required ConfidenceInterval? F1 { get; init; }

    /// <summary>Gets the interval of the average precision at an intersection over union of 0.5.</summary>
    public required ConfidenceInterval? AveragePrecision50 { get; init; }

    /// <summary>Gets the interval of the average precision over the ten thresholds.</summary>
    public required ConfidenceInterval? AveragePrecision { get; init; }
}
