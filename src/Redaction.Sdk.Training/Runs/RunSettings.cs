using System.Globalization;
using Redaction.Sdk.Training.Checkpoints;

namespace Redaction.Sdk.Training.Runs;

/// <summary>What is written down when a run begins or goes on.</summary>
internal static class RunSettings
{
    public static IReadOnlyDictionary<string, string> Of(
        TrainingOptions options, TrainingCorpus corpus, Checkpoint checkpoint)
    {
        var shape = checkpoint.Weights.Layout.Shape;

        return new Dictionary<string, string>
        {
            ["seed"] = Text(options.Seed),
            ["budget"] = options.Budget.ToString("c", CultureInfo.InvariantCulture),
            ["batch"] = Text(options.BatchSize),
            ["rate"] = options.LearningRate.ToString(CultureInfo.InvariantCulture),
            ["realShare"] = options.RealShare.ToString(CultureInfo.InvariantCulture),
            ["keptPages"] = Text(options.KeptPages),
            ["startingModel"] = options.StartingModel?.Sha256 ?? "none",
            ["startingShare"] = options.StartingShare.ToString(CultureInfo.InvariantCulture),
            ["device"] = options.UsesGraphicsCard ? "cuda" : "cpu",
            ["input"] = $"{Text(shape.Width)}x{Text(shape.Height)}",
            ["channels"] = string.Join(',', shape.Channels.Select(Text)),
            ["blocks"] = string.Join(',', shape.Blocks.Select(Text)),
            ["weights"] = Text(checkpoint.Weights.Learned.Length),
            ["step"] = checkpoint.Step.ToString(CultureInfo.InvariantCulture),
            ["trainingPages"] = Text(corpus.Training.Count),
            ["validationPages"] = Text(corpus.Validation.Count),
            ["data"] = corpus.Sha256,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
