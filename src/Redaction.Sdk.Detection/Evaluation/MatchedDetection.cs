namespace Redaction.Sdk.Detection;

/// <summary>What became of one detection at each overlap threshold, a bit for each.</summary>
internal sealed class MatchedDetection(ScoredBox detection, float minimumConfidence)
{
    private int _hits;
    private int _excused;

    public ScoredBox Box { get; } = detection;

    public float Confidence { get; } = detection.Confidence;

    /// <summary>Gets the overlap with the box found at the lowest threshold; 0 without a match.</summary>
    public double IntersectionOverUnion { get; private set; }

    /// <summary>Gets the box found at the lowest threshold.</summary>
    public GroundTruthBox? Match { get; private set; }

    public bool HasRightStyle => Match?.Style == Box.Style;

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
            (IntersectionOverUnion, Match) = (overlap, box);
        }
    }

    public void Excuse(int threshold) => _excused |= 1 << threshold;
}
