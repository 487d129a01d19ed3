namespace Redaction.Sdk.Detection;

/// <summary>How well the detections on some pages agree with what is there.</summary>
/// <remarks>
/// A box counts as found when a detection covers it with an intersection over union of at least 0.5, of
/// whatever style. A figure that would divide by nothing is <see langword="null"/>.
/// </remarks>
public sealed record EvaluationFigures
{
    /// <summary>Gets the number of documents that the pages are from.</summary>
    public required int Documents { get; init; }

    /// <summary>Gets the number of pages looked at.</summary>
    public required int Pages { get; init; }

    /// <summary>Gets the number of boxes to find; crowds do not count.</summary>
    public required int Boxes { get; init; }

    /// <summary>Gets the number of detections of enough confidence; those that a crowd excuses do not count.</summary>
    public required int Detections { get; init; }

    /// <summary>Gets the number of those detections that found a box of their own.</summary>
    public required int Matches { get; init; }

    /// <summary>Gets the mean intersection over union of the matches.</summary>
    public required double? MeanIntersectionOverUnion { get; init; }

    /// <summary>Gets the part of the matches whose style is right.</summary>
    public required double? StyleAccuracy { get; init; }

    /// <summary>Gets the average precision at an intersection over union of 0.5, as COCO defines it.</summary>
    public required double? AveragePrecision50 { get; init; }

    /// <summary>Gets the average precision over the ten thresholds from 0.5 to 0.95, as COCO defines it.</summary>
    public required double? AveragePrecision { get; init; }

    /// <summary>Gets how far the figures would move with other documents.</summary>
    /// <value>
    /// <see langword="null"/> with fewer than two documents, or where <see cref="EvaluationOptions.Resamples"/> is 0.
    /// </value>
    public FigureIntervals? Intervals { get; init; }

    /// <summary>Gets the part of the detections that found a box.</summary>
    public double? Precision => Ratio(Matches, Detections);

    /// <summary>Gets the part of the boxes that were found.</summary>
    public double? Recall => Ratio(Matches, Boxes);

    /// <summary>Gets the harmonic mean of precision and recall; 0 when there is no match.</summary>
    public double? F1 => Ratio(2.0 * Matches, Boxes + Detections);

    internal static double? Ratio(double part, double whole) => whole > 0 ? part / whole : null;
}
