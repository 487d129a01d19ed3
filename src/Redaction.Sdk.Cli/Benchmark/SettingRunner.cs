namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Measures settings, one after the other.</summary>
internal sealed class SettingRunner(double floor, TimeProvider time)
{
    /// <summary>The part of the time that goes by before anything counts.</summary>
    private const double WarmUp = 0.1;

    private static readonly TimeSpan SamplePause = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<PixelFormat, BenchmarkPage[]> _pages = [];

    /// <summary>Measures a setting for a time, and at least until each page of the set was seen.</summary>
    public async Task<SettingResult> RunAsync(
        IBenchmarkSubject subject, RunSetting setting, TimeSpan duration, CancellationToken cancellationToken)
    {
        // What the setting before it has left behind is not this one's.
        GC.Collect();
        try
        {
            var start = time.GetTimestamp();
            var detector = subject.Open(setting);
            using (detector as IDisposable)
            {
                var opening = time.GetElapsedTime(start);
                var pages = Pages(detector.PreferredFormat);
                start = time.GetTimestamp();
                await detector.DetectAsync(pages[0].Image, cancellationToken).ConfigureAwait(false);
                var coldStart = opening + time.GetElapsedTime(start);
                await LoadAsync(
                    new(detector, pages, time), setting.Lanes, duration * WarmUp, 0, cancellationToken)
                    .ConfigureAwait(false);
                var figures = await MeasureAsync(
                    new(detector, pages, time), setting.Lanes, duration * (1 - WarmUp), coldStart, cancellationToken)
                    .ConfigureAwait(false);

                return new(setting) { Figures = figures, IsAdmissible = figures.F1 >= floor };
            }
        }
        catch (RedactionException e)
        {
            return new(setting) { Reason = e.Message };
        }
    }

    private BenchmarkPage[] Pages(PixelFormat format)
    {
        if (!_pages.TryGetValue(format, out var pages))
        {
            _pages[format] = pages = BenchmarkPages.Draw(format);
        }

        return pages;
    }

    private static async Task<SettingFigures> MeasureAsync(
        PageLoop loop, int lanes, TimeSpan duration, TimeSpan coldStart, CancellationToken cancellationToken)
    {
        var memory = Environment.WorkingSet;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var work = LoadAsync(loop, lanes, duration, BenchmarkPages.Count, cancellationToken);
        while (await Task.WhenAny(work, Task.Delay(SamplePause, cancellationToken)).ConfigureAwait(false) != work)
        {
            memory = Math.Max(memory, Environment.WorkingSet);
        }

        var times = await work.ConfigureAwait(false);
        var elapsed = loop.Elapsed;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        times.Sort();

        return new()
        {
            Pages = times.Count,
            PagesPerSecond = times.Count / elapsed.TotalSeconds,
            Median = Percentile.Of(times, 0.5),
            Percentile95 = Percentile.Of(times, 0.95),
            Percentile99 = Percentile.Of(times, 0.99),
            Memory = Math.Max(memory, Environment.WorkingSet) / 1048576.0,
            Allocated = allocated / 1024.0 / times.Count,
            ColdStart = coldStart.TotalMilliseconds,
            F1 = loop.F1(),
        };
    }

    // The callers are threads of their own, because a detector may compute in the call.
    private static async Task<List<double>> LoadAsync(
        PageLoop loop, int lanes, TimeSpan duration, int leastPages, CancellationToken cancellationToken)
    {
        var callers = Enumerable.Range(0, lanes)
            .Select(_ => Task.Run(() => loop.RunAsync(duration, leastPages, cancellationToken), cancellationToken));

        return [.. (await Task.WhenAll(callers).ConfigureAwait(false)).SelectMany(static times => times)];
    }
}
