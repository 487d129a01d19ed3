namespace Redaction.Sdk.Detection;

/// <summary>What became of one detection at each overlap threshold, a bit for each.</summary>
internal sealed class MatchedDetection(ScoredBox detection, float minimumConfidence)
{
    private int _hits;
    private int _excused;

    public float Confidence { get; } = detection.Confidence;

    public RedactionStyle Style { get; } = detection.Style;

    /// <summary>Gets the overlap with the box found at the lowest threshold; 0 without a match.</summary>
    public double IntersectionOverUnion { get; private set; }

    /// <summary>Gets the style of the box found at the lowest threshold.</summary>
    public RedactionStyle? MatchedStyle { get; private set; }

    public bool HasRightStyle => MatchedStyle == Style;

    /// <summary>Gets a value indicating whether the detection is sure enough to be right or wrong at all.</summary>
    public bool IsCounted => Confidence >= minimumConfidence && !IsExcused(0);

    public bool IsHit(int threshold) => (_hits >> threshold & 1) == 1;

    /// <summary>Tells whether the detection lies in a crowd, and so is neither right nor wrong.</summary>
    public bool IsExcused(int threshold) => (_excused >> threshold & 1) == 1;

    public void Hit(int threshold, GroundTruthBox box, double overlap)
    {
        _hits |= 1 << threshold;
        if (threshold == 0)
        {
            (IntersectionOverUnion, MatchedStyle) = (overlap, box.Style);
        }
    }

    public void Excuse(int threshold) => _excused |= 1 << threshold;
}
