using System.Text.Json.Serialization;

namespace Redaction.Sdk.Batch;

[JsonSerializable(typeof(Fingerprint))]
[JsonSerializable(typeof(ScanPipeline))]
internal sealed partial class PipelineJson : JsonSerializerContext;
