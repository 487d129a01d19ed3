using Redaction.Sdk.Registry;

namespace Snippets.Packages;

internal static class Registry
{
    public static void Pack()
    {
        #region a model packed and kept
        var manifest = ManifestDraft.Read(File.ReadAllBytes("manifest.json"));
        var archive = ModelBundleWriter.Pack(manifest, OnnxFileReader.Read("bars.onnx"));
        var registry = new ModelRegistry("models");
        registry.Add(archive);

        var bundle = registry.Load("bars@^1");
        Console.WriteLine($"{bundle.Identity.Name} {bundle.Identity.Version} {bundle.Sha256}");
        #endregion
    }
}
