using System.Text.Json;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Tests.Models;

/// <summary>Verification and its trial, in real child processes.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly ModelWorkplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Verify_GoodBundle_PassesEveryCheckAndTheTrial()
    {
        var path = _place.Bundle("1.0.0");
        var run = await _place.RunAsync("verify", path);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n');
        Assert.StartsWith($"{path}: accepted, small-network 1.0.0, sha256 ", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["files", "manifest", "hashes", "sdk", "model", "trial"],
            lines[1..^1].Select(static line => line.Trim().Split(' ')[0]));
        Assert.EndsWith("and found 0 regions.", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ByteChanged_IsRefusedBeforeTheTrial()
    {
        var path = _place.Bundle("1.0.0");
        var bytes = File.ReadAllBytes(path);
        bytes[^400] ^= 1;
        File.WriteAllBytes(path, bytes);
        var run = await _place.RunAsync("verify", path, "--format", "json");

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        var model = JsonElement.Parse(run.Output).GetProperty("models")[0];
        Assert.False(model.GetProperty("accepted").GetBoolean());
        Assert.Equal("altered", model.GetProperty("code").GetString());
        Assert.Equal("altered", model.GetProperty("checks").EnumerateArray().Last().GetProperty("code").GetString());
        Assert.DoesNotContain("trial", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SeveralOfWhichOneIsRefused_GoesOnAndExitsWithOne()
    {
        _place.Keep("1.1.0");
        var run = await _place.RunAsync("verify", "absent", _place.At("bars.onnx"), "small-network@^1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("absent: refused (unreadable)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("bars.onnx: accepted\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("small-network@^1: accepted, small-network 1.1.0, ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 of 3 models refused.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_GoodBundle_IsFoundByNameAfterwards()
    {
        var path = _place.Bundle("1.2.0");
        var run = await _place.RunAsync("add", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("It is in the registry as small-network@1.2.0.", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ModelBundleReader.Read(path).Sha256,
            new ModelRegistry(_place.Registry).Load("small-network@~1.2").Sha256);
        Assert.Equal(0, (await _place.RunAsync("add", path)).ExitCode);
    }

    /// <summary>Only the trial can tell: every static check of this bundle passes.</summary>
    [Fact]
    public async Task Add_ModelThatIsNoDetector_IsRefusedAndNotKept()
    {
        var other = ModelBundleReader.Read(_place.Bundle("1.0.0"));
        var wrong = other.Manifest with { Input = other.Manifest.Input with { Channels = ModelChannels.Rgb } };
        File.WriteAllBytes(_place.At("wrong.zip"), ModelBundleWriter.Pack(wrong, other.Onnx));
        var run = await _place.RunAsync("add", _place.At("wrong.zip"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("refused (shape-mismatch)", run.Output, StringComparison.Ordinal);
        Assert.Empty(new ModelRegistry(_place.Registry).List());
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "x", "--time-limit", "0")]
    [InlineData("verify", "x", "--memory-limit", "12")]
    [InlineData("verify", "x", "--format", "xml")]
    [InlineData("add")]
    [InlineData("alias", "Champion", "bars")]
    [InlineData("alias", "1.0.0", "bars")]
    [InlineData("alias", "champion", "./bars")]
    [InlineData("show")]
    [InlineData("list", "--nonsense")]
    [InlineData]
    public async Task Model_WrongUsage_ExitsWithTwoAndPointsToTheHelp(params string[] arguments)
    {
        var run = await _place.RunAsync(arguments);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("Try: redaction model ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pack")]
    [InlineData("verify")]
    [InlineData("add")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("alias")]
    public async Task Help_AnyVerb_TeachesWithinEightyColumns(string verb)
    {
        var run = await _place.RunAsync(verb, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), static line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public async Task Verify_OnATerminal_ShowsWhatIsUnderWayAndWipesIt()
    {
        var run = await CommandRun.Of(
            new Surroundings { Terminal = true, ModelFolder = _place.Registry }, "model", "verify", "absent");

        Assert.Equal("\r1/1: absent\r           \r", run.Error);
    }
}
