using System.Text.Json;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Tests.Models;

public sealed class PackCommandTests : IDisposable
{
    private readonly ModelWorkplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("out.zip")]
    [InlineData("out/")]
    public async Task Pack_ModelWithManifestBesideIt_WritesABundle(string output)
    {
        var path = _place.At(output);
        var run = await _place.RunAsync("pack", _place.At("bars.onnx"), "--output", path);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        var bundle = ModelBundleReader.Read(path);
        Assert.Equal($"{path}: small-network 1.0.0, sha256 {bundle.Sha256}\n", run.Output);
        Assert.Equal(File.ReadAllBytes(_place.At("bars.onnx")), bundle.Onnx.ToArray());
    }

    [Fact]
    public async Task Pack_CardOfTheUser_IsInTheBundle()
    {
        File.WriteAllText(_place.At("CARD.md"), "# A card\n");
        var path = _place.At("out/");

        await _place.RunAsync("pack", _place.At("bars.onnx"), "--card", _place.At("CARD.md"), "--output", path);

        Assert.Equal("# A card\n", File.ReadAllText(_place.At("out/MODEL_CARD.md")));
        Assert.Equal("1.0.0", ModelBundleReader.Read(path).Manifest.Version);
    }

    [Fact]
    public async Task Pack_WrongManifest_ExitsWithOneAndSaysWhere()
    {
        File.WriteAllText(_place.At("manifest.json"), "{ \"name\": \"bars\", \"colour\": 3 }");
        var run = await _place.RunAsync("pack", _place.At("bars.onnx"), "--output", _place.At("out.zip"));

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Matches(@"^redaction: The manifest has .*\. \(invalid-manifest\)\n$", run.Error);
        Assert.False(File.Exists(_place.At("out.zip")));
    }

    [Theory]
    [InlineData("absent.onnx", "unreadable")]
    [InlineData("manifest.json", "malformed-model")]
    public async Task Pack_NoModel_ExitsWithOneAndTheCode(string model, string code)
    {
        var run = await _place.RunAsync("pack", _place.At(model), "--output", _place.At("out.zip"));

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"({code})\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_NoManifest_NamesTheFileThatIsMissing()
    {
        File.Delete(_place.At("manifest.json"));
        var run = await _place.RunAsync("pack", _place.At("bars.onnx"));

        Assert.Equal((1, $"redaction: {_place.At("manifest.json")} cannot be read.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Pack_OverTheModelItself_IsRefused()
    {
        var model = _place.At("bars.onnx");
        var before = File.ReadAllBytes(model);
        var run = await _place.RunAsync("pack", model, "--output", model);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(model));
    }

    [Fact]
    public async Task Pack_ManifestThatShowPrinted_PacksTheSameModel()
    {
        var path = _place.Bundle("1.0.0");
        var shown = await _place.RunAsync("show", path, "--format", "json");
        var manifest = JsonElement.Parse(shown.Output).GetProperty("models")[0].GetProperty("manifest");
        File.WriteAllText(_place.At("manifest.json"), manifest.GetRawText());

        await _place.RunAsync("pack", _place.At("bars.onnx"), "--output", _place.At("again.zip"));

        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(_place.At("again.zip")));
    }

    [Fact]
    public async Task Pack_SmallestManifestOfTheHelp_IsValid()
    {
        var help = await _place.RunAsync("pack", "--help");
        var start = help.Output.IndexOf('{', StringComparison.Ordinal);
        var text = help.Output[start..(help.Output.IndexOf("\n\n", start, StringComparison.Ordinal))];

        Assert.Equal("bars", ManifestDraft.Read(System.Text.Encoding.UTF8.GetBytes(text)).Name);
    }
}
