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

    [Fact]
    public async Task RunAsync_FromAModel_BeginsWithItsWeights()
    {
        var folder = Directory.CreateTempSubdirectory("training-").FullName;
        try
        {
            TrainingOptions options = new() { Budget = TimeSpan.Zero, ValidationPages = 4, KeptPages = 16 };
            var token = TestContext.Current.CancellationToken;
            using RecordingTracker tracker = new();
            var (first, second) = (Path.Combine(folder, "first"), Path.Combine(folder, "second"));
            await Trainer(options).RunAsync(new BarPages(), new(), $"{first}.run", first, tracker, token);
            options.StartingModel = ModelBundleReader.Read($"{first}.float");
            options.Seed = 2;

            var manifest = await Trainer(options).RunAsync(new BarPages(), new(), $"{second}.run", second, tracker, token);

            var picture = SmallShapes.Picture(SmallShapes.Tiny, 1);
            var outputs = new[] { $"{first}.float", $"{second}.float" }.Select(path => EmissionTests.RunOnnx(
                ModelBundleReader.Read(path).Onnx.ToArray(), SmallShapes.Tiny, picture)).ToList();
            var edges = SmallShapes.Tiny.Rows * SmallShapes.Tiny.Columns * 4;
            Assert.All(outputs[0].Zip(outputs[1]).Take(edges), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
            Assert.Equal(options.StartingModel.Sha256, tracker.Settings["startingModel"]);
            Assert.Contains(options.StartingModel.Sha256, manifest.TrainingData, StringComparison.Ordinal);
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
