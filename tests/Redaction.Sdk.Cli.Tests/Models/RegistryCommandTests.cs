using System.Text.Json;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Tests.Models;

public sealed class RegistryCommandTests : IDisposable
{
    private readonly ModelWorkplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task List_EmptyRegistry_SaysWhereItLooked()
    {
        var run = await _place.RunAsync("list");

        Assert.Equal((0, $"There are no models in {_place.Registry}.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task List_Versions_AreInOrderWithTheirAliases()
    {
        _place.Keep("1.0.0");
        _place.Keep("1.10.0");
        _place.Keep("1.9.0");
        await _place.RunAsync("alias", "champion", "small-network@~1.9");
        var table = await _place.RunAsync("list");
        var json = await _place.RunAsync("list", "--format", "json");

        string[][] rows = [.. table.Output.TrimEnd().Split('\n')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Assert.Equal(["name", "version", "bytes", "aliases"], rows[0]);
        Assert.Equal(["1.10.0", "1.9.0", "1.0.0"], rows[1..].Select(static row => row[1]));
        Assert.Equal("champion", rows[2][3]);
        var models = JsonElement.Parse(json.Output);
        Assert.Equal("redaction-models/1", models.GetProperty("schema").GetString());
        Assert.Equal("champion", models.GetProperty("models")[1].GetProperty("aliases")[0].GetString());
        Assert.Equal(
            new FileInfo(models.GetProperty("models")[1].GetProperty("path").GetString()!).Length,
            models.GetProperty("models")[1].GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task Show_Model_SaysWhatTheManifestSays()
    {
        _place.Keep("1.0.0");
        var run = await _place.RunAsync("show", "small-network");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("small-network 1.0.0\n  sha256     ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  reads      64 x 64, gray, nchw, float32, letterbox, area\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  class      bar: black, from confidence ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  figures    none were measured\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_NoSuchVersion_SaysWhatThereIs()
    {
        _place.Keep("1.0.0");
        var run = await _place.RunAsync("show", "small-network@^2");

        Assert.Equal(
            (1, "redaction: Model 'small-network' has nothing that '^2' leads to: it has 1.0.0.\n"),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Alias_MovedAndRemoved_LeadsWhereItWasAskedTo()
    {
        _place.Keep("1.0.0");
        _place.Keep("2.0.0");

        Assert.Equal(
            "small-network@champion is small-network 1.0.0.\n",
            (await _place.RunAsync("alias", "champion", "small-network@^1")).Output);
        await _place.RunAsync("alias", "champion", "small-network");
        Assert.Equal(
            "2.0.0", new ModelRegistry(_place.Registry).Find(ModelReference.Parse("small-network@champion")).Version);
        Assert.Equal(
            "small-network@champion is gone.\n",
            (await _place.RunAsync("alias", "champion", "small-network", "--remove")).Output);
        Assert.Equal(1, (await _place.RunAsync("alias", "champion", "small-network", "--remove")).ExitCode);
    }

    [Theory]
    [InlineData("small-network@^1", "1.10.0")]
    [InlineData("small-network@1.0.0", "1.0.0")]
    [InlineData("small-network@champion", "1.0.0")]
    [InlineData("small-network", "2.0.0")]
    public async Task Detect_ModelOfTheRegistry_IsTheOneThatTheReferenceLeadsTo(string reference, string version)
    {
        foreach (var one in (string[])["1.0.0", "1.10.0", "2.0.0"])
        {
            _place.Keep(one);
        }

        await _place.RunAsync("alias", "champion", "small-network@1.0.0");
        var run = await CommandRun.Of(
            new Surroundings
            {
                Input = "r",
                CreateDetector = choice => DetectorSource.Create(choice, _place.Registry),
            },
            "detect", "-", "--format", "json", "--model", reference);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(version, JsonElement.Parse(run.Output).GetProperty("model").GetProperty("version").GetString());
    }
}
