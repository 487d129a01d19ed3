using System.Text.Json.Serialization;

namespace Redaction.Sdk.Worker;

[JsonSerializable(typeof(TrialAnswer))]
internal sealed partial class TrialJson : JsonSerializerContext;
