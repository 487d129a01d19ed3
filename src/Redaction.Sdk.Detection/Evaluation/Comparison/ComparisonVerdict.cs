namespace Redaction.Sdk.Detection;

/// <summary>What a comparison has shown of the candidate.</summary>
public enum ComparisonVerdict
{
    /// <summary>The difference is one that chance alone would explain.</summary>
    Undecided,

    /// <summary>The candidate is better.</summary>
    Better,

    /// <summary>The candidate is worse.</summary>
    Worse,
}
