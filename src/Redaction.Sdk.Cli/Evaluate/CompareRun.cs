using Redaction.Sdk.Cli.Evaluate.Charts;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>One run of <c>redaction evaluate --compare</c>: from the data set to the verdict.</summary>
internal sealed class CompareRun(CommandHost host)
{
    public async Task<int> RunAsync(CompareSettings settings, CancellationToken cancellationToken)
    {
        var set = await EvaluationSet.ReadAsync(settings.Dataset, cancellationToken).ConfigureAwait(false);

        // Made first: that a picture cannot be written shows before an hour went by.
        var chart = settings.Charts is { } folder ? new ComparisonChart(folder, set) : null;
        var first = await DetectorLook.TakeAsync(host, set, settings.Baseline, cancellationToken).ConfigureAwait(false);
        var second = await DetectorLook.TakeAsync(host, set, settings.Candidate, cancellationToken)
            .ConfigureAwait(false);
        var (baseline, candidate) = ReadByBoth(set, first, second);
        var report = Compare(settings, set, first, second, baseline, candidate);
        await WriteAsync(report, settings.AsJson, cancellationToken).ConfigureAwait(false);
        chart?.Write(report, baseline, candidate);

        return report switch
        {
            { Result.All.Baseline.Pages: 0 } => ExitCodes.NothingDone,
            { Result.Verdict: ComparisonVerdict.Worse } => ExitCodes.Worse,
            { Unread.Count: > 0 } => ExitCodes.Incomplete,
            _ => ExitCodes.Done,
        };
    }

    private static (EvaluatedPage[] Baseline, EvaluatedPage[] Candidate) ReadByBoth(
        EvaluationSet set, DetectorLook first, DetectorLook second)
    {
        var read = first.Outcomes.Zip(second.Outcomes)
            .Where(static pair => (pair.First.Problem ?? pair.Second.Problem) is null)
            .ToArray();

        return ([.. read.Select(pair => set.Page(pair.First))], [.. read.Select(pair => set.Page(pair.Second))]);
    }

    private static ComparisonReport Compare(
        CompareSettings settings,
        EvaluationSet set,
        DetectorLook first,
        DetectorLook second,
        EvaluatedPage[] baseline,
        EvaluatedPage[] candidate) => new()
        {
            Baseline = first.Detector,
            Candidate = second.Detector,
            DatasetSha256 = set.Sha256,
            Images = set.Images.Count,
            MinimumConfidence = settings.MinimumConfidence,
            Resamples = EvaluateRun.Resamples,
            Result = DetectionComparer.Compare(
                baseline,
                candidate,
                new() { MinimumConfidence = settings.MinimumConfidence, Resamples = EvaluateRun.Resamples }),
            Unread =
            [
                .. first.Outcomes.Zip(second.Outcomes, static (a, b) => a.Problem is null ? b : a)
                    .Where(static outcome => outcome.Problem is not null),
            ],
        };

    private async Task WriteAsync(ComparisonReport report, bool asJson, CancellationToken cancellationToken)
    {
        var bytes = asJson
            ? JsonComparisonWriter.Write(report)
            : TableComparisonWriter.Write(report, host.Width);
        await host.Output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
