using System.Text.Json.Serialization;

namespace Redaction.Sdk.Batch;

[JsonSerializable(typeof(ScanRequest))]
internal sealed partial class ScanRequestJson : JsonSerializerContext;
