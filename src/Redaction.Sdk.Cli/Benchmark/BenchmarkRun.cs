using Redaction.Sdk.Cli.Outputs;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>One run of <c>redaction benchmark</c>: from the settings to the recommendation.</summary>
internal sealed class BenchmarkRun(CommandHost host)
{
    private const string Rules = "rules";

    /// <summary>How much longer than asked for a run may take before what is left is skipped.</summary>
    private const double Patience = 1.5;

    public async Task<int> RunAsync(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        IBenchmarkSubject subject = settings.Model == Rules
            ? new RulesSubject(host.CreateDetector)
            : new ModelSubject(host.LoadModel(settings.Model));
        var report = new BenchmarkReport
        {
            Detector = subject.Identity,
            Processors = Environment.ProcessorCount,
            Floor = settings.Floor,
            Missing = subject.Missing,
            Results = await MeasureAsync(subject, settings, cancellationToken).ConfigureAwait(false),
        };

        if (settings.Chart is { } chart)
        {
            using AtomicFile file = new(Path.GetFullPath(chart));
            await file.Stream.WriteAsync(BenchmarkChart.Draw(report), cancellationToken).ConfigureAwait(false);
            file.Commit();
        }

        var bytes = settings.AsJson
            ? JsonBenchmarkWriter.Write(report)
            : TableBenchmarkWriter.Write(report, host.Width);
        await host.Output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);

        return report.Recommended is null ? ExitCodes.NothingDone : ExitCodes.Done;
    }

    private async Task<List<SettingResult>> MeasureAsync(
        IBenchmarkSubject subject, BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        var runner = new SettingRunner(subject, settings.Floor, host.Time);
        List<SettingResult> results = [];
        var start = host.Time.GetTimestamp();
        foreach (var setting in subject.Settings)
        {
            Say($"{results.Count + 1} of {subject.Settings.Count}: {setting}");
            var elapsed = host.Time.GetElapsedTime(start);
            var share = (settings.Time - elapsed) / (subject.Settings.Count - results.Count);
            results.Add(elapsed > settings.Time * Patience
                ? new(setting) { Reason = "There was no time left; --seconds gives more." }
                : await runner.RunAsync(setting, share, cancellationToken).ConfigureAwait(false));
        }

        Say("");

        return results;
    }

    private void Say(string line)
    {
        if (host.ErrorIsTerminal)
        {
            host.Error.Write($"\r{line,-50}\r");
        }
    }
}
