namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>A way of running a detector on this machine.</summary>
/// <param name="Provider">What runs it: an execution provider, or <c>rules</c>.</param>
/// <param name="Threads">The threads that work on a page.</param>
/// <param name="Parallelism">The pages, or batches of pages, that are worked on side by side.</param>
/// <param name="Batch">The pages that are run together.</param>
internal sealed record RunSetting(string Provider, int Threads, int Parallelism, int Batch)
{
    /// <summary>Gets the number of callers that keep the detector busy.</summary>
    public int Lanes => Parallelism * Batch;

    public override string ToString() =>
        FormattableString.Invariant($"{Provider} {Threads}x{Parallelism} batch {Batch}");
}
