using System.Buffers.Binary;
using System.Text.Json;
using NJsonSchema;
using Redaction.Sdk.Cli.Tests.Models;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Cli.Tests.Benchmark;

public sealed class BenchmarkCommandTests
{
    private static readonly Surroundings Real = new() { CreateDetector = static choice => DetectorSource.Create(choice) };

    [Fact]
    public async Task Help_Benchmark_TeachesEveryOptionAndExitCode()
    {
        var run = await CommandRun.Of("benchmark", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["--model", "--format", "--chart", "--seconds", "--min-f1", "Recommended is", "Examples:", "Exit codes:"],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), static line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public async Task Help_Root_ListsTheVerb() =>
        Assert.Contains("benchmark", (await CommandRun.Of("--help")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Benchmark_Rules_RecommendsTheFastestOfItsOwnTable()
    {
        var run = await CommandRun.Of(Real, "benchmark", "--seconds", "1", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Empty(await ValidateAsync(run.Output));
        using var json = JsonDocument.Parse(run.Output);
        JsonElement[] settings =
        [
            .. json.RootElement.GetProperty("settings").EnumerateArray()
                .Where(static one => one.GetProperty("status").GetString() == "ok"),
        ];
        Assert.Equal(
            settings.Max(Speed),
            Speed(Assert.Single(settings, static one => one.GetProperty("recommended").GetBoolean())));
        Assert.All(settings, static one => Assert.True(one.GetProperty("f1").GetDouble() > 0.95));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("reference").ValueKind);
    }

    [Fact]
    public async Task Benchmark_Model_IsComparedWithTheRulesAndNamesMissingProviders()
    {
        using ModelWorkplace place = new();

        var run = await CommandRun.Of(
            Real, "benchmark", "--model", place.Bundle("1.0.0"), "--seconds", "3", "--format", "json", "--min-f1", "0");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(await ValidateAsync(run.Output));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("small-network", json.RootElement.GetProperty("detector").GetProperty("name").GetString());
        Assert.Equal("rules", json.RootElement.GetProperty("reference").GetProperty("provider").GetString());
        Assert.Contains(
            json.RootElement.GetProperty("missing").EnumerateArray(),
            static one => one.GetProperty("provider").GetString() is "coreml" or "directml");
        Assert.Contains(
            json.RootElement.GetProperty("settings").EnumerateArray(),
            static one => one.GetProperty("batch").GetInt32() > 1);
    }

    [Fact]
    public async Task Benchmark_DetectorThatFindsNothing_IsRefused()
    {
        var run = await CommandRun.Of("benchmark", "--seconds", "1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("refused", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing can be recommended.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Benchmark_Chart_IsAPngWithARowForEachSetting()
    {
        using TemporaryFolder folder = new();
        var chart = Path.Combine(folder.Path, "speed.png");

        await CommandRun.Of("benchmark", "--seconds", "1", "--chart", chart);

        var bytes = await File.ReadAllBytesAsync(chart, TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal(900, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Single(folder.Files());
    }

    [Fact]
    public async Task Benchmark_ChartThatCannotBeWritten_FailsBeforeAnythingIsMeasured()
    {
        using TemporaryFolder folder = new();
        var made = 0;

        var surroundings = new Surroundings
        {
            CreateDetector = _ =>
            {
                made++;
                return new FakeDetector();
            },
        };

        var run = await CommandRun.Of(
            surroundings, "benchmark", "--seconds", "1", "--chart", Path.Combine(folder.Path, "none", "speed.png"));

        Assert.Equal((1, "redaction: The output could not be written.\n"), (run.ExitCode, run.Error));
        Assert.Equal(0, made);
    }

    [Fact]
    public async Task Benchmark_Cancelled_WritesNothing()
    {
        using TemporaryFolder folder = new();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var run = await CommandRun.Of(
            new Surroundings { Cancellation = cancellation.Token },
            "benchmark", "--seconds", "3600", "--chart", Path.Combine(folder.Path, "speed.png"));

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task Benchmark_ModelThatIsNotThere_EndsWithOneAndASentence()
    {
        using ModelWorkplace place = new();

        var run = await CommandRun.Of(
            Real with { ModelFolder = place.Registry }, "benchmark", "--model", "none@1.0.0");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Matches("^redaction: .+\n$", run.Error);
    }

    [Theory]
    [InlineData("--seconds", "0")]
    [InlineData("--seconds", "1.5")]
    [InlineData("--seconds", "3601")]
    [InlineData("--min-f1", "1.01")]
    [InlineData("--min-f1", "NaN")]
    [InlineData("--format", "csv")]
    [InlineData("--model", "")]
    [InlineData("--chart")]
    [InlineData("pages/")]
    public async Task Benchmark_WrongUsage_ExitsWithTwoAndSaysWhereToLook(params string[] arguments)
    {
        var run = await CommandRun.Of(["benchmark", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.EndsWith("Try: redaction benchmark --help\n", run.Error, StringComparison.Ordinal);
    }

    private static double Speed(JsonElement setting) => setting.GetProperty("pagesPerSecond").GetDouble();

    private static async Task<IEnumerable<string>> ValidateAsync(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(
            Path.Combine(Folders.Root, "docs", "redaction-benchmark-1.schema.json")));

        return schema.Validate(json).Select(static error => $"{error.Path}: {error.Kind}");
    }
}
