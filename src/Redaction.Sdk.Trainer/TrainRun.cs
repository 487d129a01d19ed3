using Redaction.Sdk.Synthesis;
using Redaction.Sdk.Training;

namespace Redaction.Sdk.Trainer;

/// <summary>Reads the pages, trains, and writes the model.</summary>
internal static class TrainRun
{
    public static async Task<int> RunAsync(
        TrainSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.Run);
        using SeveralTrackers tracker = new(
            new ConsoleTracker(output),
            new JsonLinesTracker(Path.Combine(settings.Run, "log.jsonl")),
            new TensorBoardTracker(Path.Combine(settings.Run, "tensorboard")));
        var corpus = await TrainingCorpusReader
            .ReadAsync(settings.Annotated, settings.Clean, settings.HeldOut, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        SyntheticPageGenerator generator = new(new()
        {
            Format = PixelFormat.Bgra32,
            TextFiles = TextFiles.Find(settings.Texts),
            BackgroundFiles = Backgrounds(settings, corpus),
        });

        var manifest = await new RedactionTrainer(settings.Options)
            .RunAsync(
                new SyntheticPages(generator, (ulong)settings.Options.Seed),
                corpus,
                settings.Run,
                settings.Model,
                tracker,
                cancellationToken)
            .ConfigureAwait(false);
        tracker.Log(0, manifest.Metrics);

        return 0;
    }

    // Only clean pages that are learned from: those that are kept back must never be seen.
    private static List<string> Backgrounds(TrainSettings settings, TrainingCorpus corpus)
    {
        var learned = corpus.Training.Select(static page => page.Name).ToHashSet(StringComparer.Ordinal);

        return [.. settings.Clean.SelectMany(Directory.EnumerateFiles)
            .Where(path => learned.Contains(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)];
    }
}
