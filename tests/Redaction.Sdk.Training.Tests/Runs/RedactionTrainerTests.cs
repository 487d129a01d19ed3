using Redaction.Sdk.Registry;
using Redaction.Sdk.Training.Tests.Networks;

namespace Redaction.Sdk.Training.Tests.Runs;

public sealed class RedactionTrainerTests
{
    [Fact]
    public async Task RunAsync_ThenAgain_GoesOnFromTheCheckpointAndWritesModels()
    {
        var folder = Directory.CreateTempSubdirectory("training-").FullName;
        try
        {
            var (run, model) = (Path.Combine(folder, "run"), Path.Combine(folder, "model"));
            TrainingOptions options = new()
            {
                Seed = 3,
                Budget = TimeSpan.FromSeconds(2),
                BatchSize = 4,
                KeptPages = 16,
                ValidationPages = 4,
                CheckpointInterval = TimeSpan.FromSeconds(1),
                ValidationInterval = TimeSpan.FromSeconds(1),
            };
            var token = TestContext.Current.CancellationToken;
            using RecordingTracker first = new();
            using RecordingTracker second = new();

            await Trainer(options).RunAsync(new BarPages(), new(), run, model, first, token);
            options.Budget = TimeSpan.FromSeconds(3);
            var manifest = await Trainer(options).RunAsync(new BarPages(), new(), run, model, second, token);

            Assert.Equal("0", first.Settings["step"]);
            Assert.NotEqual("0", second.Settings["step"]);
            Assert.Equal("grid", ModelBundleReader.Read(model).Manifest.Decoder.Name);
            Assert.Equal(manifest.Metrics.Keys, ModelBundleReader.Read($"{model}.float").Manifest.Metrics.Keys);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RedactionTrainer Trainer(TrainingOptions options) =>
        new(options, SmallShapes.Tiny, TimeProvider.System);

    private sealed class RecordingTracker : IExperimentTracker
    {
        public IReadOnlyDictionary<string, string> Settings { get; private set; } = new Dictionary<string, string>();

        public void Start(IReadOnlyDictionary<string, string> settings) => Settings = settings;

        public void Log(long stepCount, IReadOnlyDictionary<string, double> figures) => Assert.True(stepCount >= 0);

        public void Dispose()
        {
        }
    }
}
