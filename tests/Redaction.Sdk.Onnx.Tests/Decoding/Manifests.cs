using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

/// <summary>Manifests of models that exist only as outputs.</summary>
internal static class Manifests
{
    public static ModelManifest Create(
        string decoder,
        int classes,
        int width = 640,
        int height = 640,
        IReadOnlyDictionary<string, string>? parameters = null) => new()
        {
            Name = "outputs",
            Version = "1.0.0",
            MinimumSdk = "0.1.0",
            Input = new() { Size = RasterSize.FromPixels(width, height) },
            Decoder = new()
            {
                Name = decoder,
                Parameters =
                    parameters?.ToImmutableSortedDictionary() ?? ImmutableSortedDictionary<string, string>.Empty,
            },
            Classes =
            [
                .. Enumerable.Range(0, classes).Select(static i => new ModelClass($"class {i}", RedactionStyle.Black)),
            ],
        };
}
