using System.Security.Cryptography;

namespace Redaction.Sdk.Tests.Shared.OnnxFixtures;

/// <summary>Models with their manifests, as if they had been read and verified.</summary>
internal static class Bundles
{
    /// <summary>Puts a model and its manifest together.</summary>
    public static ModelBundle Create(byte[] onnx, ModelManifest manifest) =>
        new(manifest, onnx, Convert.ToHexStringLower(SHA256.HashData(onnx)));
}
