namespace Redaction.Sdk;

/// <summary>What a model did that was tried.</summary>
/// <param name="Regions">The number of regions that it found on a blank page. More than none speaks against it.</param>
/// <param name="Time">The time from the start of the process to its answer.</param>
public sealed record ModelTrialResult(int Regions, TimeSpan Time);
