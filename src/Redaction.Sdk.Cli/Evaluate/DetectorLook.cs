using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>What a detector made of the images of a data set.</summary>
/// <param name="Detector">The detector.</param>
/// <param name="Outcomes">An outcome for each image, in the order of the data set.</param>
internal sealed record DetectorLook(DetectorIdentity Detector, IReadOnlyList<ImageOutcome> Outcomes)
{
    /// <summary>Has a detector look at all images, with a bar that tells how far it is.</summary>
    public static async Task<DetectorLook> TakeAsync(
        CommandHost host, EvaluationSet set, DetectorChoice choice, CancellationToken cancellationToken)
    {
        var detector = host.OpenDetector(choice);
        using var owned = detector as IDisposable;
        EvaluationRunner runner = new(new(host.ImageFormats, set.Folder), detector, host.Time);
        var outcomes = await WithProgressAsync(
            host,
            set.Images.Count,
            progress => runner.RunAsync(set.Images, choice.Threads, progress, cancellationToken))
            .ConfigureAwait(false);

        return new(detector.Identity, outcomes);
    }

    private static async Task<T> WithProgressAsync<T>(CommandHost host, int images, Func<Action, Task<T>> work)
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
}
