using System.Text.Json;
using System.Text.Json.Serialization;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Batch;

/// <summary>A box as its left, top, right and bottom.</summary>
internal sealed class BoxJsonConverter : JsonConverter<Box<PagePoints>>
{
    public override Box<PagePoints> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<double> edges = stackalloc double[4];
        NumbersJson.Read(ref reader, edges);

        return Box<PagePoints>.FromEdges(edges[0], edges[1], edges[2], edges[3]);
    }

    public override void Write(Utf8JsonWriter writer, Box<PagePoints> value, JsonSerializerOptions options) =>
        NumbersJson.Write(writer, value.Left, value.Top, value.Right, value.Bottom);
}
