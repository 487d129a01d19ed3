using System.Text.Json.Serialization;

namespace Redaction.Sdk.Batch.Cluster;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UnitMessage))]
internal sealed partial class UnitMessageJson : JsonSerializerContext;
