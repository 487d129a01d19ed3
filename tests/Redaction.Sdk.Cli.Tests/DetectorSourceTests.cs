using System.Text.Json;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Registry;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Cli.Tests;

public sealed class DetectorSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bars.zip")]
    [InlineData("bars")]
    public async Task Detect_PathOfABundle_RunsItsModel(string name)
    {
        var path = Bundle(name);
        var run = await RunAsync("detect", "-", "--format", "json", "--model", path);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        var model = JsonElement.Parse(run.Output).GetProperty("model");
        Assert.Equal("small-network", model.GetProperty("name").GetString());
        Assert.Equal(ModelBundleReader.Read(path).Sha256, model.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Detect_ProviderThatIsNotThere_SaysWhyAndRunsOnTheProcessor()
    {
        Assert.SkipWhen(ExecutionProviders.FindBuiltIn().Contains("qnn"), "This build of ONNX Runtime has QNN.");

        var run = await RunAsync(
            "detect", "-", "--format", "json", "--model", Bundle("bars.zip"), "--provider", "qnn");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            "redaction: The ONNX Runtime of this application was built without 'qnn': ", run.Error,
            StringComparison.Ordinal);
        Assert.EndsWith(" The model runs on 'cpu'.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detect_NoSuchBundle_ExitsWithOneAndOneSentence()
    {
        var run = await RunAsync("detect", "-", "--model", Path.Combine(_folder.Path, "absent.zip"));

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("redaction: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Create_WeakRegionsWanted_IsStillTheModelOfThatHash()
    {
        var path = Bundle("bars.zip");
        var choice = new DetectorChoice(path, DetectorChoice.Auto, 1) { WantsWeakRegions = true };

        using var detector = (OnnxRedactionDetector)DetectorSource.Create(choice);

        Assert.Equal(ModelBundleReader.Read(path).Identity, detector.Identity);
    }

    private static async Task<CommandRun> RunAsync(params string[] arguments) => await CommandRun.Of(
        new Surroundings { Input = "r", CreateDetector = static choice => DetectorSource.Create(choice) }, arguments);

    private string Bundle(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        var bundle = SmallNetwork.Create(64, 64);
        if (name.EndsWith(".zip", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, ModelBundleWriter.Pack(bundle.Manifest, bundle.Onnx));
        }
        else
        {
            ModelBundleWriter.WriteFolder(path, bundle.Manifest, bundle.Onnx);
        }

        return path;
    }
}
