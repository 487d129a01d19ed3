using System.Collections.Immutable;
using System.Text;

namespace Redaction.Sdk.Registry;

/// <summary>Makes model bundles. The same content gives the same bytes, anywhere.</summary>
public static class ModelBundleWriter
{
    /// <summary>Packs a model into an archive.</summary>
    /// <param name="manifest">What the model says of itself.</param>
    /// <param name="onnx">The model.</param>
    /// <param name="card">
    /// The model card, in Markdown; <see langword="null"/> for the one that <see cref="ModelCard"/> writes.
    /// </param>
    /// <returns>The bytes of a <c>.zip</c> that <see cref="ModelBundleReader"/> accepts.</returns>
    /// <exception cref="ModelFormatException">
    /// The manifest or the model would be refused on reading; <see cref="ModelFormatException.Refusal"/> says why.
    /// </exception>
    public static byte[] Pack(ModelManifest manifest, ReadOnlyMemory<byte> onnx, string? card = null) =>
        BundleArchive.Write(Compose(manifest, onnx, card));

    /// <summary>Writes a model as a folder. What else the folder holds will have it refused on reading.</summary>
    /// <param name="folder">The folder, made if it is not there. Files of a bundle in it are replaced.</param>
    /// <param name="manifest">What the model says of itself.</param>
    /// <param name="onnx">The model.</param>
    /// <param name="card">
    /// The model card, in Markdown; <see langword="null"/> for the one that <see cref="ModelCard"/> writes.
    /// </param>
    /// <exception cref="ModelFormatException">
    /// The manifest or the model would be refused on reading; <see cref="ModelFormatException.Refusal"/> says why.
    /// </exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void WriteFolder(
        string folder, ModelManifest manifest, ReadOnlyMemory<byte> onnx, string? card = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var files = Compose(manifest, onnx, card);
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in files.All)
        {
            WholeFile.Write(Path.Combine(folder, name), bytes.Span);
        }
    }

    private static BundleFiles Compose(ModelManifest manifest, ReadOnlyMemory<byte> onnx, string? card)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ManifestRules.Check(manifest);

        var cardBytes = Encoding.UTF8.GetBytes(card ?? ModelCard.Render(manifest));
        BundleFiles.CheckSize(BundleFiles.CardName, cardBytes.Length);
        BundleFiles.CheckSize(BundleFiles.OnnxName, onnx.Length);
        var hashes = ImmutableSortedDictionary.CreateRange<string, string>(
            StringComparer.Ordinal,
            [
                new(BundleFiles.CardName, ManifestFile.Hash(cardBytes)),
                new(BundleFiles.OnnxName, ManifestFile.Hash(onnx.Span)),
            ]);
        BundleFiles files = new(ManifestFile.Write(manifest, hashes), cardBytes, onnx);
        new BundleVerification(static _ => { }).Run(() => files);

        return files;
    }
}
