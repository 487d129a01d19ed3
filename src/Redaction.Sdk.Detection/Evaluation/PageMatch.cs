namespace Redaction.Sdk.Detection;

/// <summary>What became of a page's detections.</summary>
/// <param name="GroundTruth">The boxes to find, without crowds.</param>
/// <param name="Styles">The styles in the ground truth, crowds included.</param>
/// <param name="Detections">The detections that count, strongest first.</param>
internal sealed record PageMatch(
    IReadOnlyList<GroundTruthBox> GroundTruth,
    IReadOnlySet<RedactionStyle> Styles,
    IReadOnlyList<MatchedDetection> Detections);

/// <summary>What became of one detection at each overlap threshold, a bit for each.</summary>
internal sealed class MatchedDetection(ScoredBox detection)
{
    private int _hits;
    private int _excused;

    public float Confidence { get; } = detection.Confidence;

    /// <summary>Gets the overlap with the box found at the lowest threshold; 0 without a match.</summary>
    public double IntersectionOverUnion { get; private set; }

    /// <summary>Gets the style of the box found at the lowest threshold.</summary>
    public RedactionStyle? MatchedStyle { get; private set; }

    public bool HasRightStyle => MatchedStyle == detection.Style;

    public bool IsHit(int threshold) => (_hits >> threshold & 1) == 1;

    /// <summary>Tells whether the detection lies in a crowd, and so is neither right nor wrong.</summary>
    public bool IsExcused(int threshold) => (_excused >> threshold & 1) == 1;

    /// <summary>Tells whether the detection is sure enough to be right or wrong at the lowest threshold.</summary>
    public bool IsCounted(float minimumConfidence) => Confidence >= minimumConfidence && !IsExcused(0);

    public void Record(int threshold, GroundTruthBox box, double overlap)
    {
        if (box.IsCrowd)
        {
            _excused |= 1 << threshold;
            return;
        }

        _hits |= 1 << threshold;
        if (threshold == 0)
        {
            (IntersectionOverUnion, MatchedStyle) = (overlap, box.Style);
        }
    }
}
