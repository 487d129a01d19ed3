using System.Security.Cryptography;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>One run of <c>redaction evaluate</c>: from the data set to the figures.</summary>
internal sealed class EvaluateRun(CommandHost host)
{
    private const int Resamples = 1_000;

    public async Task<int> RunAsync(EvaluateSettings settings, CancellationToken cancellationToken)
    {
        var report = await EvaluateAsync(settings, cancellationToken).ConfigureAwait(false);
        await WriteAsync(report, settings.AsJson, cancellationToken).ConfigureAwait(false);

        return report switch
        {
            { Result.All.Pages: 0 } => ExitCodes.NothingDone,
            { Unread.Count: > 0 } => ExitCodes.Incomplete,
            _ => ExitCodes.Done,
        };
    }

    private async Task<EvaluationReport> EvaluateAsync(EvaluateSettings settings, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(settings.Dataset, cancellationToken).ConfigureAwait(false);
        using MemoryStream stream = new(bytes);
        var dataset = await CocoReader.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        var truth = GroundTruth.Of(dataset);
        var detector = host.OpenDetector(settings.Detector);
        using var owned = detector as IDisposable;
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.Dataset))!;
        var runner = new EvaluationRunner(host.ImageFormats, detector, folder, host.Time);

        var outcomes = await WithProgressAsync(
            dataset.Images.Count,
            progress => runner.RunAsync(dataset.Images, settings.Detector.Threads, progress, cancellationToken))
            .ConfigureAwait(false);
        var read = outcomes.Where(static outcome => outcome.Problem is null).ToArray();

        return new()
        {
            Detector = detector.Identity,
            DatasetSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Images = dataset.Images.Count,
            MinimumConfidence = settings.MinimumConfidence,
            Resamples = Resamples,
            Threads = settings.Detector.Threads,
            Result = DetectionEvaluator.Evaluate(
                [.. read.Select(outcome => Page(outcome, truth))],
                new() { MinimumConfidence = settings.MinimumConfidence, Resamples = Resamples }),
            Unread = [.. outcomes.Where(static outcome => outcome.Problem is not null)],
            Times = PageTimes.Of([.. read.Select(static outcome => outcome.Time)]),
        };
    }

    private static EvaluatedPage Page(
        ImageOutcome outcome, Dictionary<long, IReadOnlyCollection<GroundTruthBox>> truth) =>
        new(truth[outcome.Image.Id], outcome.Found) { Document = DocumentName.Of(outcome.Image) };

    private async Task<T> WithProgressAsync<T>(int images, Func<Action, Task<T>> work)
    {
        if (!host.ErrorIsTerminal)
        {
            return await work(static () => { }).ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(host.Error) });

        return await console.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask("Images", maxValue: images);

            return work(() => task.Increment(1));
        }).ConfigureAwait(false);
    }

    private async Task WriteAsync(EvaluationReport report, bool asJson, CancellationToken cancellationToken)
    {
        var bytes = asJson
            ? JsonEvaluationWriter.Write(report)
            : TableEvaluationWriter.Write(report, host.Width);

        await host.Output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingDone, "The annotation file cannot be read.");
        }
    }
}
