using Redaction.Sdk.Registry;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Cli.Tests.Models;

/// <summary>A folder with a model and its manifest as a person has them, and a registry.</summary>
internal sealed class ModelWorkplace : IDisposable
{
    private static readonly ModelBundle Network = SmallNetwork.Create(64, 64);

    private readonly TemporaryFolder _folder = new();

    public ModelWorkplace()
    {
        File.WriteAllBytes(At("bars.onnx"), Network.Onnx.Span);
        File.WriteAllBytes(At("manifest.json"), ManifestDraft.Write(Network.Manifest));
    }

    public string Registry => At("registry");

    public void Dispose() => _folder.Dispose();

    public string At(string name) => Path.Combine(_folder.Path, name);

    /// <summary>Writes the bundle of a version.</summary>
    public string Bundle(string version)
    {
        var path = At($"bars-{version}.zip");
        File.WriteAllBytes(path, ModelBundleWriter.Pack(Network.Manifest with { Version = version }, Network.Onnx));

        return path;
    }

    /// <summary>Puts a version into the registry.</summary>
    public void Keep(string version) => new ModelRegistry(Registry).Add(Bundle(version));

    public async Task<CommandRun> RunAsync(params string[] arguments) =>
        await CommandRun.Of(new Surroundings { ModelFolder = Registry }, ["model", .. arguments]);
}
