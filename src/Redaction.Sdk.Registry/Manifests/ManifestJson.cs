using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redaction.Sdk.Registry;

/// <summary>The JSON of manifests: strict, so that nothing in one is overlooked.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(RasterSizeJsonConverter)])]
[JsonSerializable(typeof(ModelManifest))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
[JsonSerializable(typeof(RasterSizeJsonConverter.PixelSize))]
internal sealed partial class ManifestJson : JsonSerializerContext;
