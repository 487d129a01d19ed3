using System.Text;
using System.Text.Json;
using Redaction.Sdk.Cli.Evaluate;

namespace Redaction.Sdk.Cli.Tests.Evaluate;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Categories =
        """[{"id": 1, "name": "black"}, {"id": 2, "name": "border"}, {"id": 3, "name": "table"}]""";

    private readonly string _folder = Directory.CreateTempSubdirectory("evaluate-").FullName;
    private readonly FakeDetector _detector = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Evaluate_EveryImageRead_PrintsATableOfTheFigures()
    {
        WriteTwoPages();

        var (exitCode, output, error) = await Run();

        Assert.Equal((0, string.Empty), (exitCode, error));
        var lines = output.Split('\n').Select(static line => line.Trim()).ToArray();
        Assert.Equal("fake 1.2.3: 3 of 3 images read, confidence at least 0.5", lines[0]);
        Assert.Contains(lines, static l => Words(l) == "style pages boxes P R F1 mIoU AP50 AP");
        Assert.Contains(lines, static l => Words(l) == "black 1 1 1.000 1.000 1.000 1.000 1.000 1.000");
        Assert.Contains(lines, static l => Words(l) == "outlined 1 1 0.000 0.000 0.000 - 0.000 0.000");
        Assert.Contains(lines, static l => Words(l) == "all 3 2 0.333 0.500 0.400 1.000 0.168 0.168");
        Assert.Contains("95 % intervals, from 1000 draws of 3 documents", lines);
        Assert.Contains(lines, static l => Words(l) == "style documents P R F1 AP50 AP");
        Assert.Contains(lines, static l => Words(l) == "black 1 - - - - -");
        Assert.Contains(lines, static l => Words(l).StartsWith("all 3 .00-1.00 .00-1.00 ", StringComparison.Ordinal));
        Assert.Contains(lines, static l => Words(l) == "false boxes per clean page 1.000 (1 on 1)");
        Assert.Contains(lines, static l => Words(l) == "matches of the right style 1.000");
        Assert.Contains(lines, static l => Words(l) == "style black missed");
        Assert.Contains(lines, static l => Words(l) == "outlined 0 1");
        Assert.Contains(lines, static l => Words(l) == "(nothing) 2");
        Assert.Contains("calibration error           0.417 (of all confidences 0.417)", lines);
        Assert.All(output.Split('\n'), static line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Fact]
    public async Task Evaluate_AsJson_HasTheFixedProperties()
    {
        WriteTwoPages();

        var (exitCode, output, _) = await Run("--format", "json", "--min-confidence", "0.8", "--threads", "1");

        Assert.Equal(0, exitCode);
        Assert.Empty(await EvaluationSchemas.ValidateAsync("redaction-evaluation-1.schema.json", output));
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.Equal(
            [
                "schema", "detector", "dataset", "minimumConfidence", "resamples", "unread", "all", "styles",
                "mixedPages", "cleanPages", "confusion", "calibration", "millisecondsPerPage",
            ],
            root.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("redaction-evaluation/1", root.GetProperty("schema").GetString());
        Assert.Equal(0, root.GetProperty("all").GetProperty("detections").GetInt32());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("all").GetProperty("precision").ValueKind);
        Assert.Equal(
            ["black", "outlined"],
            root.GetProperty("styles").EnumerateArray().Select(static s => s.GetProperty("style").GetString()));
        Assert.Equal(
            """[{"truth":"black","found":null,"count":1},{"truth":"outlined","found":null,"count":1}]""",
            Compact(root.GetProperty("confusion")));
        var calibration = root.GetProperty("calibration");
        Assert.Equal(0.75 - (1.0 / 3), calibration.GetProperty("expectedError").GetDouble(), 12);
        Assert.Equal(JsonValueKind.Null, calibration.GetProperty("expectedErrorOfCounted").ValueKind);
        Assert.Equal(3, calibration.GetProperty("bins")[7].GetProperty("detections").GetInt32());
        Assert.Equal(1, root.GetProperty("millisecondsPerPage").GetProperty("threads").GetInt32());
    }

    [Fact]
    public async Task Evaluate_AnyNumberOfThreads_GivesTheSameFigures()
    {
        WriteTwoPages();

        var (_, one, _) = await Run("--format", "json", "--threads", "1");
        var (_, many, _) = await Run("--format", "json", "--threads", "8");

        Assert.Equal(WithoutTimes(one), WithoutTimes(many));
    }

    [Fact]
    public async Task Evaluate_UnreadImages_AreNamedAndTheExitCodeIs3()
    {
        WriteImage("good", 100, 100);
        File.WriteAllText(Path.Combine(_folder, "other"), "not an image");
        WriteImage("size", 50, 100);
        WriteImage("many", 100, 100, pages: 2);
        WriteDataset(
            string.Join(
                ", ",
                Image(1, "good"), Image(2, "other"), Image(3, "size"), Image(4, "many"),
                Image(5, "a\\u001b[31mb")),
            string.Empty);

        var (exitCode, output, _) = await Run();

        Assert.Equal(3, exitCode);
        Assert.Contains("1 of 5 images read", output, StringComparison.Ordinal);
        Assert.Contains(
            "other: The image is of no known format. (unsupported-format)", output, StringComparison.Ordinal);
        Assert.Contains(
            "size: The image has 50 x 100 pixels, but its annotation says 100 x 100. (content-disagreement)",
            output,
            StringComparison.Ordinal);
        Assert.Contains("many: The file has several pages", output, StringComparison.Ordinal);
        Assert.Contains("a\\u{1b}[31mb: The image file cannot be read. (io-error)", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Evaluate_NoImageRead_ExitsWith1()
    {
        WriteDataset(Image(1, "missing"), string.Empty);

        var (exitCode, _, _) = await Run();

        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Evaluate_ResolutionInTheDataset_SizesThePage()
    {
        WriteImage("a", 100, 100);
        WriteDataset(
            """{"id": 1, "file_name": "a", "width": 100, "height": 100, "dpi": 200}""",
            """{"id": 1, "image_id": 1, "category_id": 1, "bbox": [0, 0, 10, 10]}""");

        var (_, output, _) = await Run("--format", "json");

        Assert.Equal([36.0], _detector.Widths);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, json.RootElement.GetProperty("all").GetProperty("matches").GetInt32());
    }

    [Theory]
    [InlineData("../a", 1, "Image id 1 names a file outside the folder of the annotations.")]
    [InlineData("a", 3, "Annotation id 1 is of a class that means no redaction style.")]
    public async Task Evaluate_RefusedDataset_SaysWhyAndExitsWith1(string file, int category, string message)
    {
        WriteDataset(
            Image(1, file), $$"""{"id": 1, "image_id": 1, "category_id": {{category}}, "bbox": [0, 0, 1, 1]}""");

        var (exitCode, output, error) = await Run();

        Assert.Equal((1, string.Empty, $"redaction: {message}"), (exitCode, output, error.Trim()));
    }

    [Fact]
    public async Task Evaluate_NoDataset_SaysSoAndExitsWith1()
    {
        var (exitCode, _, error) = await Run();

        Assert.Equal((1, "redaction: The annotation file cannot be read."), (exitCode, error.Trim()));
    }

    [Theory]
    [InlineData("--min-confidence", "1.5")]
    [InlineData("--threads", "0")]
    [InlineData("--format", "csv")]
    [InlineData("--model", "")]
    public async Task Evaluate_OptionOutOfRange_IsWrongUsage(string option, string value)
    {
        var (exitCode, output, error) = await Run(option, value);

        Assert.Equal((2, string.Empty), (exitCode, output));
        Assert.Contains("redaction evaluate --help", error, StringComparison.Ordinal);
    }

    private static string Words(string line) =>
        string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);

    private static string WithoutTimes(string json) =>
        json[..json.IndexOf("\"millisecondsPerPage\"", StringComparison.Ordinal)];

    private static string Image(int id, string file) =>
        $$"""{"id": {{id}}, "file_name": "{{file}}", "width": 100, "height": 100}""";

    private void WriteTwoPages()
    {
        WriteImage("a", 100, 100);
        WriteImage("b", 100, 100);
        WriteImage("clean", 100, 100);
        WriteDataset(
            string.Join(", ", Image(1, "a"), Image(2, "b"), Image(3, "clean")),
            """
            {"id": 1, "image_id": 1, "category_id": 1, "bbox": [0, 0, 10, 10]},
            {"id": 2, "image_id": 2, "category_id": 2, "bbox": [50, 50, 10, 10]}
            """);
    }

    private void WriteImage(string name, int width, int height, int pages = 1) =>
        File.WriteAllText(Path.Combine(_folder, name), $"page {width} {height} {pages}");

    private void WriteDataset(string images, string annotations) => File.WriteAllText(
        Path.Combine(_folder, "annotations.coco.json"),
        $$"""{"categories": {{Categories}}, "images": [{{images}}], "annotations": [{{annotations}}]}""");

    private async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        string[] all = ["evaluate", "--dataset", Path.Combine(_folder, "annotations.coco.json"), .. arguments];
        using MemoryStream output = new();
        using StringWriter error = new();
        var host = new Surroundings().Host(output, error) with
        {
            Width = 100,
            ImageFormats = [new FakeFormat()],
            CreateDetector = _ => _detector,
        };

        var exitCode = await CommandLine.RunAsync(all, host, TestContext.Current.CancellationToken);

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
