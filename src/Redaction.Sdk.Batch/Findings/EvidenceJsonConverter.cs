using System.Text.Json;
using System.Text.Json.Serialization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Leaves evidence out: it points into a document that nobody has open any more.</summary>
internal sealed class EvidenceJsonConverter : JsonConverter<RedactionEvidence?>
{
    public override bool HandleNull => true;

    public override RedactionEvidence? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Skip();

        return null;
    }

    public override void Write(Utf8JsonWriter writer, RedactionEvidence? value, JsonSerializerOptions options) =>
        writer.WriteNullValue();
}
