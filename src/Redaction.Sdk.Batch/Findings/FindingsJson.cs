using System.Text.Json.Serialization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(BoxJsonConverter), typeof(PageSizeJsonConverter), typeof(CoveredAmountJsonConverter), typeof(EvidenceJsonConverter)])]
[JsonSerializable(typeof(DocumentFindings))]
internal sealed partial class FindingsJson : JsonSerializerContext;
