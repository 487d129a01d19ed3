using Redaction.Sdk.Cli.Evaluate.Charts;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>One run of <c>redaction evaluate</c>: from the data set to the figures.</summary>
internal sealed class EvaluateRun(CommandHost host)
{
    /// <summary>How often documents are drawn for intervals.</summary>
    public const int Resamples = 1_000;

    public async Task<int> RunAsync(EvaluateSettings settings, CancellationToken cancellationToken)
    {
        var set = await EvaluationSet.ReadAsync(settings.Dataset, cancellationToken).ConfigureAwait(false);

        // Made first: that pictures cannot be written shows before an hour went by.
        var charts = settings.Charts is { } wanted ? new EvaluationCharts(host, set, wanted) : null;
        var look = await DetectorLook.TakeAsync(host, set, settings.Detector, cancellationToken).ConfigureAwait(false);
        var read = look.Outcomes.Where(static outcome => outcome.Problem is null).ToArray();
        var report = Evaluate(settings, set, look, read);
        await WriteAsync(report, settings.AsJson, cancellationToken).ConfigureAwait(false);
        if (charts is not null)
        {
            await charts.WriteAsync(report, read, cancellationToken).ConfigureAwait(false);
        }

        return report switch
        {
            { Result.All.Pages: 0 } => ExitCodes.NothingDone,
            { Unread.Count: > 0 } => ExitCodes.Incomplete,
            _ => ExitCodes.Done,
        };
    }

    private async Task WriteAsync(EvaluationReport report, bool asJson, CancellationToken cancellationToken)
    {
        var bytes = asJson
            ? JsonEvaluationWriter.Write(report)
            : TableEvaluationWriter.Write(report, host.Width);
        await host.Output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static EvaluationReport Evaluate(
        EvaluateSettings settings, EvaluationSet set, DetectorLook look, ImageOutcome[] read) => new()
        {
            Detector = look.Detector,
            DatasetSha256 = set.Sha256,
            Images = set.Images.Count,
            MinimumConfidence = settings.MinimumConfidence,
            Resamples = Resamples,
            Threads = settings.Detector.Threads,
            Result = DetectionEvaluator.Evaluate(
                [.. read.Select(set.Page)],
                new() { MinimumConfidence = settings.MinimumConfidence, Resamples = Resamples }),
            Unread = [.. look.Outcomes.Where(static outcome => outcome.Problem is not null)],
            Times = PageTimes.Of([.. read.Select(static outcome => outcome.Time)]),
        };
}
