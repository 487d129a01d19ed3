namespace Redaction.Sdk.Detection;

/// <summary>How much of a page is redacted; every share names its denominator and is from 0 to 1.</summary>
public sealed record PageCoverage
{
    /// <summary>Gets the union of all redactions as a share of the area of the page.</summary>
    public required double PageArea { get; init; }

    /// <summary>Gets the share of the area that holds content; <see langword="null"/> when it was not measured.</summary>
    public double? ContentArea { get; init; }

    /// <summary>Gets the share of the text lines; <see langword="null"/> when it was not measured.</summary>
    public double? TextLines { get; init; }

    /// <summary>Gets the share of the words; <see langword="null"/> when it was not measured.</summary>
    public double? Words { get; init; }
}
