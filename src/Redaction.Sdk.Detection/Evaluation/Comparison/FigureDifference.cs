namespace Redaction.Sdk.Detection;

/// <summary>By how much a candidate's figure is higher.</summary>
/// <param name="Difference">The candidate's figure less that of the detector in use.</param>
/// <param name="Interval">
/// Where the difference lies with a confidence of 95 %; <see langword="null"/> with fewer than two documents.
/// </param>
/// <param name="PValue">
/// How probable a difference of at least this size is if the detectors are equally good, two-sided, from 0 to 1;
/// <see langword="null"/> without draws.
/// </param>
public sealed record FigureDifference(double Difference, ConfidenceInterval? Interval, double? PValue);
