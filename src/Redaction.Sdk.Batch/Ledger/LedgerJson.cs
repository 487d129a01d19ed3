using System.Text.Json.Serialization;

namespace Redaction.Sdk.Batch;

[JsonSerializable(typeof(DetectorIdentity))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class LedgerJson : JsonSerializerContext;
