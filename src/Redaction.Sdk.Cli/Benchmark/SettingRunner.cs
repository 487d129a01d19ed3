using System.Diagnostics;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Measures settings, one after the other.</summary>
internal sealed class SettingRunner(IBenchmarkSubject subject, double floor, TimeProvider time)
{
    private static readonly TimeSpan SamplePause = TimeSpan.FromMilliseconds(50);

    private BenchmarkPage[]? _pages;

    /// <summary>Measures a setting for a time, and at least until each caller has had one page.</summary>
    public async Task<SettingResult> RunAsync(
        RunSetting setting, TimeSpan duration, CancellationToken cancellationToken)
    {
        // What the setting before it has left behind is not this one's.
        GC.Collect();
        try
        {
            var start = time.GetTimestamp();
            var detector = subject.Open(setting);
            using (detector as IDisposable)
            {
                _pages ??= BenchmarkPages.Draw(detector.PreferredFormat);
                await detector.DetectAsync(_pages[0].Image, cancellationToken).ConfigureAwait(false);
                var coldStart = time.GetElapsedTime(start);
                var figures = await MeasureAsync(detector, setting, duration, cancellationToken).ConfigureAwait(false);

                return new(setting)
                {
                    Figures = figures with { ColdStart = coldStart.TotalMilliseconds },
                    IsAdmissible = figures.F1 >= floor,
                };
            }
        }
        catch (RedactionException e)
        {
            return new(setting) { Reason = e.Message };
        }
    }

    private async Task<SettingFigures> MeasureAsync(
        IRedactionDetector detector, RunSetting setting, TimeSpan duration, CancellationToken cancellationToken)
    {
        var found = new DetectionResult?[_pages!.Length];
        var next = -1;
        var memory = 0L;
        var start = time.GetTimestamp();

        // The lanes are threads of their own, because a detector may compute in the call.
        var lanes = Enumerable.Range(0, setting.Lanes).Select(_ => Task.Run(RunLaneAsync, cancellationToken)).ToArray();
        var all = Task.WhenAll(lanes);
        while (await Task.WhenAny(all, Task.Delay(SamplePause, cancellationToken)).ConfigureAwait(false) != all)
        {
            memory = Math.Max(memory, WorkingSet());
        }

        double[] times = [.. (await all.ConfigureAwait(false)).SelectMany(static lane => lane).Order()];
        var elapsed = time.GetElapsedTime(start);

        return new()
        {
            Pages = times.Length,
            PagesPerSecond = times.Length / elapsed.TotalSeconds,
            Median = Percentile.Of(times, 0.5),
            Percentile95 = Percentile.Of(times, 0.95),
            Percentile99 = Percentile.Of(times, 0.99),
            Memory = Math.Max(memory, WorkingSet()) / 1048576.0,
            ColdStart = 0,
            F1 = Accuracy(found),
        };

        async Task<List<double>> RunLaneAsync()
        {
            List<double> lane = [];
            do
            {
                var page = Interlocked.Increment(ref next) % _pages.Length;
                var begun = time.GetTimestamp();
                found[page] = await detector.DetectAsync(_pages[page].Image, cancellationToken).ConfigureAwait(false);
                lane.Add(time.GetElapsedTime(begun).TotalMilliseconds);
            }
            while (time.GetElapsedTime(start) < duration);

            return lane;
        }
    }

    private double? Accuracy(DetectionResult?[] found)
    {
        var seen = _pages!.Zip(found).Where(static page => page.Second is not null);

        return DetectionEvaluator
            .Evaluate([.. seen.Select(static page => page.First.Evaluate(page.Second!.Regions))], new()).All.F1;
    }

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();

        return process.WorkingSet64;
    }
}
