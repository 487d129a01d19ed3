using System.Text;
using System.Text.Json;

namespace Redaction.Sdk.Cli.Tests.Evaluate;

public sealed class CompareCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("compare-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Compare_SecondFindsMore_SaysByHowMuch()
    {
        WritePages(12);

        var (exitCode, output, error) = await Run("--compare", "blind", "seeing");

        Assert.Equal((0, string.Empty), (exitCode, error));
        var lines = output.Split('\n').Select(Words).ToArray();
        Assert.Equal("A: blind 1.0.0", lines[0]);
        Assert.Equal("B: fake 1.2.3", lines[1]);
        Assert.Equal("12 of 12 images read, 12 documents, confidence at least 0.5", lines[2]);
        Assert.Contains("style figure A B B - A 95 % interval p", lines);
        Assert.Contains("black P - 1.000 - - -", lines);
        Assert.Contains(lines, static l => Starts("all F1 0.000 1.000 +1.000 +1.000 to +1.000 0.00", l));
        Assert.True(Starts("B is better: its F1 is higher by 1.000 (+1.000 to +1.000, p 0.00", lines[^2]));
        Assert.All(output.Split('\n'), static line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public async Task Compare_SecondFindsLess_ExitsWith5()
    {
        WritePages(12);

        var (exitCode, output, _) = await Run("--compare", "seeing", "blind");

        Assert.Equal(5, exitCode);
        Assert.Contains("B is worse: its F1 is lower by 1.000", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TooFewDocuments_ShowsNothing()
    {
        WritePages(3);

        var (exitCode, output, _) = await Run("--compare", "seeing", "blind");

        Assert.Equal(0, exitCode);
        Assert.Contains("No difference in F1 is shown: -1.000", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AsJson_FollowsTheSchemaAndIsTheSameEachTime()
    {
        WritePages(6);
        File.Delete(Path.Combine(_folder, "5"));

        var (exitCode, output, _) = await Run("--compare", "blind", "seeing", "--format", "json");

        Assert.Equal(3, exitCode);
        Assert.Empty(await EvaluationSchemas.ValidateAsync("redaction-comparison-1.schema.json", output));
        using var json = JsonDocument.Parse(output);
        var all = json.RootElement.GetProperty("all");
        Assert.Equal(5, all.GetProperty("documents").GetInt32());
        Assert.Equal(1, all.GetProperty("recall").GetProperty("difference").GetDouble());
        Assert.Equal(output, (await Run("--compare", "blind", "seeing", "--format", "json")).Output);
    }

    [Theory]
    [InlineData("--compare", "rules")]
    [InlineData("--compare", "rules", "rules", "rules")]
    [InlineData("--compare", "rules", "rules", "--model", "rules")]
    public async Task Compare_WrongUsage_ExitsWith2(params string[] arguments)
    {
        var (exitCode, output, error) = await Run(arguments);

        Assert.Equal((2, string.Empty), (exitCode, output));
        Assert.Contains("redaction evaluate --help", error, StringComparison.Ordinal);
    }

    private static bool Starts(string start, string line) => line.StartsWith(start, StringComparison.Ordinal);

    private static string Words(string line) =>
        string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private void WritePages(int count)
    {
        string[] images = new string[count], annotations = new string[count];
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(_folder, $"{i}"), "page 100 100 1");
            images[i] = $$"""{"id": {{i}}, "file_name": "{{i}}", "width": 100, "height": 100}""";
            annotations[i] = $$"""{"id": {{i}}, "image_id": {{i}}, "category_id": 1, "bbox": [0, 0, 10, 10]}""";
        }

        File.WriteAllText(
            Path.Combine(_folder, "annotations.coco.json"),
            $$"""
            {"categories": [{"id": 1, "name": "black"}], "images": [{{string.Join(',', images)}}],
            "annotations": [{{string.Join(',', annotations)}}]}
            """);
    }

    private async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        string[] all = ["evaluate", "--dataset", Path.Combine(_folder, "annotations.coco.json"), .. arguments];
        using MemoryStream output = new();
        using StringWriter error = new();
        var host = new Surroundings().Host(output, error) with
        {
            Width = 80,
            ImageFormats = [new FakeFormat()],
            CreateDetector = static choice => choice.Model == "blind" ? new BlindDetector() : new FakeDetector(),
        };

        var exitCode = await CommandLine.RunAsync(all, host, TestContext.Current.CancellationToken);

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private sealed class BlindDetector : IRedactionDetector
    {
        public DetectorIdentity Identity { get; } = new("blind", "1.0.0");

        public PixelFormat PreferredFormat => PixelFormat.Gray8;

        public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new DetectionResult(Identity, []));
    }
}
