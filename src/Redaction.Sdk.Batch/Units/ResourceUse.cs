namespace Redaction.Sdk.Batch;

/// <summary>What a unit took. It differs from run to run, so no export has it.</summary>
/// <param name="Time">The time from the start of the work to its outcome.</param>
public readonly record struct ResourceUse(TimeSpan Time);
