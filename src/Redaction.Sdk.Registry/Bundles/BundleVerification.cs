using System.Collections.Immutable;
using NuGet.Versioning;

namespace Redaction.Sdk.Registry;

/// <summary>Every check of a bundle, in the order in which one relies on another.</summary>
/// <param name="report">Told of each check that was passed.</param>
internal sealed class BundleVerification(Action<BundleCheck> report)
{
    public ModelBundle Run(Func<BundleFiles> open)
    {
        var files = open();
        var size = files.All.Sum(static file => (long)file.Bytes.Length);
        Pass("files", $"It has the 3 files of a bundle, {size:#,0} bytes, and nothing else.");

        var (manifest, hashes) = ManifestFile.Read(files.Manifest);
        Pass("manifest", $"The manifest of {manifest.Name} {manifest.Version} is whole and its values are valid.");

        CheckHashes(files, hashes);
        Pass("hashes", $"The SHA-256 of every file is the one in the manifest.");

        CheckSdk(manifest);
        Pass("sdk", $"It needs SDK {manifest.MinimumSdk} or later; this is {SdkVersion.Current.ToNormalizedString()}.");

        var facts = OnnxScreening.Screen(files.Onnx);
        Pass("model", $"The model has {facts.Nodes:#,0} operators, all known, and {facts.Tensors:#,0} tensors.");

        return new(manifest, files.Onnx, ManifestFile.Hash(files.Manifest.Span));
    }

    private void Pass(string name, InvariantText sentence) => report(new(name, null, sentence.ToStringAndClear()));

    private static void CheckHashes(BundleFiles files, ImmutableSortedDictionary<string, string> hashes)
    {
        var others = files.All.Where(static file => file.Name != BundleFiles.ManifestName).ToArray();
        if (hashes.Count != others.Length)
        {
            throw Refuse.With(ModelRefusal.InvalidManifest, $"The manifest states the hashes of other files.");
        }

        foreach (var (name, bytes) in others)
        {
            if (!hashes.TryGetValue(name, out var expected) || expected != ManifestFile.Hash(bytes.Span))
            {
                throw Refuse.With(
                    ModelRefusal.Altered, $"The file '{name}' is not the one that was packed: its SHA-256 is another.");
            }
        }
    }

    private static void CheckSdk(ModelManifest manifest)
    {
        if (SemanticVersion.Parse(manifest.MinimumSdk) > SdkVersion.Current)
        {
            throw Refuse.With(
                ModelRefusal.NewerSdk,
                $"Model {manifest.Name} {manifest.Version} needs Redaction.Sdk {manifest.MinimumSdk} or later; "
                + $"this is {SdkVersion.Current.ToNormalizedString()}.");
        }
    }
}
