namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>An execution provider that this machine does not have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record MissingProvider(string Name, string Reason);
