namespace Redaction.Sdk.Detection;

/// <summary>How well a detector does on a data set.</summary>
public sealed record EvaluationResult
{
    /// <summary>Gets the figures over all pages, clean ones included.</summary>
    public required EvaluationFigures All { get; init; }

    /// <summary>Gets the figures of each style in the ground truth, in the order of the enumeration.</summary>
    public required IReadOnlyList<StyleFigures> Styles { get; init; }

    /// <summary>Gets the precision-recall curve over all pages, at an intersection over union of 0.5.</summary>
    /// <value>A point for each confidence there is, the highest first; none without boxes to find.</value>
    public required IReadOnlyList<PrecisionRecallPoint> Curve { get; init; }

    /// <summary>Gets whether the confidences are as high as the detections are right.</summary>
    public required ConfidenceCalibration Calibration { get; init; }

    /// <summary>Gets which styles are taken for which, which are missed, and which are found where nothing is.</summary>
    /// <value>
    /// The cells that hold something, in the order of the enumeration; missed boxes and false detections come last.
    /// Only detections of enough confidence count.
    /// </value>
    public required IReadOnlyList<StyleConfusion> Confusion { get; init; }

    /// <summary>Gets the number of pages with boxes of several styles, which no style's own figures count.</summary>
    public required int MixedPages { get; init; }

    /// <summary>Gets the number of pages without any ground truth.</summary>
    public required int CleanPages { get; init; }

    /// <summary>Gets the number of detections of enough confidence on the clean pages.</summary>
    public required int FalseBoxesOnCleanPages { get; init; }

    /// <summary>Gets the mean number of false boxes on a clean page; <see langword="null"/> without any.</summary>
    public double? FalseBoxesPerCleanPage => EvaluationFigures.Ratio(FalseBoxesOnCleanPages, CleanPages);
}
