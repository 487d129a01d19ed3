using System.Text.Json;
using System.Text.Json.Serialization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>An amount as what is redacted and the total.</summary>
internal sealed class CoveredAmountJsonConverter : JsonConverter<CoveredAmount>
{
    public override CoveredAmount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<double> amount = stackalloc double[2];
        NumbersJson.Read(ref reader, amount);

        return CoveredAmount.Of(amount[0], amount[1]);
    }

    public override void Write(Utf8JsonWriter writer, CoveredAmount value, JsonSerializerOptions options) =>
        NumbersJson.Write(writer, value.Redacted, value.Total);
}
