namespace Redaction.Sdk.Detection;

/// <summary>How a candidate does beside the detector in use.</summary>
public sealed record ComparisonResult
{
    /// <summary>The p-value below which a difference counts as shown.</summary>
    public const double SignificanceLevel = 0.05;

    /// <summary>Gets the comparison over all pages.</summary>
    public required FigureComparison All { get; init; }

    /// <summary>Gets the comparison of each style in the ground truth, in the order of the enumeration.</summary>
    public required IReadOnlyList<StyleComparison> Styles { get; init; }

    /// <summary>Gets whether the candidate is better, judged by F1 over all pages alone.</summary>
    /// <remarks>One figure decides: of many looked at, one would differ by chance sooner or later.</remarks>
    public ComparisonVerdict Verdict => All.F1 switch
    {
        { PValue: < SignificanceLevel, Difference: > 0 } => ComparisonVerdict.Better,
        { PValue: < SignificanceLevel, Difference: < 0 } => ComparisonVerdict.Worse,
        _ => ComparisonVerdict.Undecided,
    };
}
