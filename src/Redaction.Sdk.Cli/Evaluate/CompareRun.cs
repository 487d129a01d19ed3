using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>One run of <c>redaction evaluate --compare</c>: from the data set to the verdict.</summary>
internal sealed class CompareRun(CommandHost host)
{
    public async Task<int> RunAsync(CompareSettings settings, CancellationToken cancellationToken)
    {
        var report = await CompareAsync(settings, cancellationToken).ConfigureAwait(false);
        var bytes = settings.AsJson
            ? JsonComparisonWriter.Write(report)
            : TableComparisonWriter.Write(report, host.Width);
        await host.Output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);

        return report switch
        {
            { Result.All.Baseline.Pages: 0 } => ExitCodes.NothingDone,
            { Result.Verdict: ComparisonVerdict.Worse } => ExitCodes.Worse,
            { Unread.Count: > 0 } => ExitCodes.Incomplete,
            _ => ExitCodes.Done,
        };
    }

    private async Task<ComparisonReport> CompareAsync(CompareSettings settings, CancellationToken cancellationToken)
    {
        var set = await EvaluationSet.ReadAsync(settings.Dataset, cancellationToken).ConfigureAwait(false);
        var first = await DetectorLook.TakeAsync(host, set, settings.Baseline, cancellationToken).ConfigureAwait(false);
        var second = await DetectorLook.TakeAsync(host, set, settings.Candidate, cancellationToken)
            .ConfigureAwait(false);
        var pairs = first.Outcomes.Zip(second.Outcomes).ToArray();
        var read = pairs.Where(static pair => (pair.First.Problem ?? pair.Second.Problem) is null).ToArray();

        return new()
        {
            Baseline = first.Detector,
            Candidate = second.Detector,
            DatasetSha256 = set.Sha256,
            Images = set.Images.Count,
            MinimumConfidence = settings.MinimumConfidence,
            Resamples = EvaluateRun.Resamples,
            Result = DetectionComparer.Compare(
                [.. read.Select(pair => set.Page(pair.First))],
                [.. read.Select(pair => set.Page(pair.Second))],
                new() { MinimumConfidence = settings.MinimumConfidence, Resamples = EvaluateRun.Resamples }),
            Unread =
            [
                .. pairs.Select(static pair => pair.First.Problem is null ? pair.Second : pair.First)
                    .Where(static outcome => outcome.Problem is not null),
            ],
        };
    }
}
