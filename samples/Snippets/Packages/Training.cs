using Redaction.Sdk.Training;

namespace Snippets.Packages;

internal static class Training
{
    public static async Task RunAsync(ITrainingPageSource pages)
    {
        #region train a model
        using var log = new JsonLinesTracker("run.jsonl");
        var corpus = await TrainingCorpusReader.ReadAsync(["pages/annotations.coco.json"], ["clean-pages"]);
        var trainer = new RedactionTrainer(new TrainingOptions { Seed = 1, Budget = TimeSpan.FromHours(5) });

        var manifest = await trainer.RunAsync(pages, corpus, "run", "model", log);
        Console.WriteLine($"F1 {manifest.Metrics["real/f1"]} from confidence {manifest.Decoder.MinimumConfidence}");
        #endregion
    }
}
