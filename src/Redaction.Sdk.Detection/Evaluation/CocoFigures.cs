namespace Redaction.Sdk.Detection;

/// <summary>The twelve figures of the COCO benchmark, for one class.</summary>
/// <remarks>
/// Their definition: https://cocodataset.org/#detection-eval. A figure that would divide by nothing is
/// <see langword="null"/>; COCO's own program prints -1 there.
/// </remarks>
public sealed record CocoFigures
{
    /// <summary>Gets the average precision over the overlaps 0.5, 0.55 and so on to 0.95.</summary>
    public required double? AveragePrecision { get; init; }

    /// <summary>Gets the average precision at the overlap 0.5.</summary>
    public required double? AveragePrecision50 { get; init; }

    /// <summary>Gets the average precision at the overlap 0.75.</summary>
    public required double? AveragePrecision75 { get; init; }

    /// <summary>Gets the average precision on boxes of at most 32 x 32 pixels in area.</summary>
    public required double? AveragePrecisionSmall { get; init; }

    /// <summary>Gets the average precision on boxes from 32 x 32 to 96 x 96 pixels in area.</summary>
    public required double? AveragePrecisionMedium { get; init; }

    /// <summary>Gets the average precision on boxes of at least 96 x 96 pixels in area.</summary>
    public required double? AveragePrecisionLarge { get; init; }

    /// <summary>Gets the mean recall over the ten overlaps with the strongest detection of each page.</summary>
    public required double? AverageRecall1 { get; init; }

    /// <summary>Gets the mean recall over the ten overlaps with the 10 strongest detections of each page.</summary>
    public required double? AverageRecall10 { get; init; }

    /// <summary>Gets the mean recall over the ten overlaps with the 100 strongest detections of each page.</summary>
    public required double? AverageRecall100 { get; init; }

    /// <summary>Gets the mean recall of boxes of at most 32 x 32 pixels in area, with 100 detections a page.</summary>
    public required double? AverageRecallSmall { get; init; }

    /// <summary>Gets the mean recall of boxes from 32 x 32 to 96 x 96 pixels, with 100 detections a page.</summary>
    public required double? AverageRecallMedium { get; init; }

    /// <summary>Gets the mean recall of boxes of at least 96 x 96 pixels in area, with 100 detections a page.</summary>
    public required double? AverageRecallLarge { get; init; }
}
