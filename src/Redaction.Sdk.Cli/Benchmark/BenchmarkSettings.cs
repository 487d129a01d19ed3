namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>What a user of <c>redaction benchmark</c> asked for.</summary>
/// <param name="Model">The model, or <c>rules</c>.</param>
/// <param name="AsJson">Whether to write JSON in place of a table.</param>
/// <param name="Chart">Where to write the chart; <see langword="null"/> for nowhere.</param>
/// <param name="Time">How long to measure, all settings together.</param>
/// <param name="Floor">The F1 below which a setting is refused.</param>
internal sealed record BenchmarkSettings(string Model, bool AsJson, string? Chart, TimeSpan Time, double Floor);
