using System.Text.Json;
using System.Text.Json.Nodes;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Registry;

/// <summary>Says in JSON what a manifest means where it is silent.</summary>
/// <remarks>Without it, generated deserialisation takes zeros for what is missing, not what the records say.</remarks>
internal static class ManifestDefaults
{
    private static readonly ModelManifest Silent = new()
    {
        Name = string.Empty,
        Version = string.Empty,
        MinimumSdk = string.Empty,
        Input = new() { Size = RasterSize.FromPixels(1, 1) },
        Decoder = new() { Name = string.Empty },
        Classes = [],
    };

    /// <summary>Adds what is missing. What a manifest has to say itself stays missing.</summary>
    public static void Fill(JsonObject manifest)
    {
        var defaults = JsonSerializer.SerializeToNode(Silent, ManifestJson.Default.ModelManifest)!;
        Fill(manifest["input"] as JsonObject, defaults["input"]!.AsObject(), "size");
        Fill(manifest["decoder"] as JsonObject, defaults["decoder"]!.AsObject(), "name");
        Fill(manifest, defaults.AsObject(), "name", "version", "minimumSdk", "input", "decoder", "classes");
    }

    private static void Fill(JsonObject? target, JsonObject defaults, params ReadOnlySpan<string> required)
    {
        foreach (var (name, value) in defaults)
        {
            if (!required.Contains(name))
            {
                target?.TryAdd(name, value?.DeepClone());
            }
        }
    }
}
