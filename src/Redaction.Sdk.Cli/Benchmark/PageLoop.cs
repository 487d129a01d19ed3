using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Gives a detector the pages of the built-in set, round and round, and keeps what it finds.</summary>
internal sealed class PageLoop(IRedactionDetector detector, BenchmarkPage[] pages, TimeProvider time)
{
    private readonly DetectionResult?[] _found = new DetectionResult?[pages.Length];
    private readonly long _start = time.GetTimestamp();
    private int _next = -1;

    /// <summary>Gets the time since the loop was made.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>Is one of the callers that keep the detector busy; any number may run side by side.</summary>
    /// <param name="duration">For how long, from when the loop was made; at least one page is taken.</param>
    /// <param name="leastPages">The pages that all callers together take at least.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The milliseconds of each page, from the call to the result.</returns>
    public async Task<List<double>> RunAsync(TimeSpan duration, int leastPages, CancellationToken cancellationToken)
    {
        List<double> times = [];
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = Interlocked.Increment(ref _next) % pages.Length;
            var begun = time.GetTimestamp();
            _found[page] = await detector.DetectAsync(pages[page].Image, cancellationToken).ConfigureAwait(false);
            times.Add(time.GetElapsedTime(begun).TotalMilliseconds);
        }
        while (Elapsed < duration || Volatile.Read(ref _next) < leastPages - 1);

        return times;
    }

    /// <summary>Measures how right the detector was on the pages that it has seen.</summary>
    /// <returns>The F1; <see langword="null"/> where there was nothing to find and nothing was found.</returns>
    public double? F1()
    {
        var seen = pages.Zip(_found).Where(static page => page.Second is not null);

        return DetectionEvaluator
            .Evaluate([.. seen.Select(static page => page.First.Evaluate(page.Second!.Regions))], new()).All.F1;
    }
}
