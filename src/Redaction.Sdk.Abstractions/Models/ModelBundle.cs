namespace Redaction.Sdk;

/// <summary>A model with its manifest, every byte of both verified.</summary>
/// <param name="Manifest">What the model says of itself.</param>
/// <param name="Onnx">The bytes of the model, which must not change.</param>
/// <param name="Sha256">
/// The lower-case hexadecimal SHA-256 of the bundle's <c>manifest.json</c>. The manifest states the hash of every other
/// file of the bundle, so this one number stands for the model, its thresholds and everything else.
/// </param>
public sealed record ModelBundle(ModelManifest Manifest, ReadOnlyMemory<byte> Onnx, string Sha256)
{
    /// <summary>Gets the identity that results are stamped with.</summary>
    public DetectorIdentity Identity => new(Manifest.Name, Manifest.Version, Sha256);
}
