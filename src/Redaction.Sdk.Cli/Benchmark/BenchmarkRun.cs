using Redaction.Sdk.Cli.Outputs;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>One run of <c>redaction benchmark</c>: from the settings to the recommendation.</summary>
internal sealed class BenchmarkRun(CommandHost host)
{
    /// <summary>How much longer than asked for a run may take before what is left is skipped.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task<int> RunAsync(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        // Opened first: that a chart cannot be written shows before a minute went by.
        using var chart = settings.Chart is { } path ? new AtomicFile(Path.GetFullPath(path)) : null;
        var report = await MeasureAsync(settings, cancellationToken).ConfigureAwait(false);
        if (chart is not null)
        {
            await chart.Stream.WriteAsync(BenchmarkChart.Draw(report), cancellationToken).ConfigureAwait(false);
            chart.Commit();
        }

        var bytes = settings.AsJson
            ? JsonBenchmarkWriter.Write(report)
            : TableBenchmarkWriter.Write(report, host.Width);
        await host.Output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);

        return report.Recommended is null ? ExitCodes.NothingDone : ExitCodes.Done;
    }

    private async Task<BenchmarkReport> MeasureAsync(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        using StatusLine status = new(host);
        status.Show("Finding out what can run it.");
        var rules = new RulesSubject(host.CreateDetector);
        var model = settings.Model == RedactionSdkOptions.Rules
            ? null
            : new ModelSubject(DetectorSource.Load(settings.Model, host.ModelFolder));
        IBenchmarkSubject subject = model is null ? rules : model;
        List<(IBenchmarkSubject Subject, RunSetting Setting)> plan =
            [.. subject.Settings.Select(setting => (subject, setting))];
        if (model is not null)
        {
            plan.Add((rules, rules.Settings[^1]));
        }

        var results = await MeasureAsync(plan, settings, status, cancellationToken).ConfigureAwait(false);

        return new()
        {
            Detector = subject.Identity,
            Processors = Environment.ProcessorCount,
            Floor = settings.Floor,
            Missing = subject.Missing,
            Results = results[..subject.Settings.Count],
            Reference = model is null ? null : results[^1],
        };
    }

    private async Task<List<SettingResult>> MeasureAsync(
        List<(IBenchmarkSubject Subject, RunSetting Setting)> plan,
        BenchmarkSettings settings,
        StatusLine status,
        CancellationToken cancellationToken)
    {
        var runner = new SettingRunner(settings.Floor, host.Time);
        List<SettingResult> results = [];
        var start = host.Time.GetTimestamp();
        foreach (var (subject, setting) in plan)
        {
            status.Show($"{results.Count + 1} of {plan.Count}: {setting}");
            var elapsed = host.Time.GetElapsedTime(start);
            var share = (settings.Time - elapsed) / (plan.Count - results.Count);
            results.Add(elapsed > settings.Time + Patience
                ? new(setting) { Reason = "There was no time left; --seconds gives more." }
                : await runner.RunAsync(subject, setting, share, cancellationToken).ConfigureAwait(false));
        }

        return results;
    }
}
