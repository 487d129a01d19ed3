using System.Text.Json;
using System.Text.Json.Serialization;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Batch;

/// <summary>A size as its width and height.</summary>
internal sealed class PageSizeJsonConverter : JsonConverter<PageSize>
{
    public override PageSize Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<double> size = stackalloc double[2];
        NumbersJson.Read(ref reader, size);

        return PageSize.FromPoints(size[0], size[1]);
    }

    public override void Write(Utf8JsonWriter writer, PageSize value, JsonSerializerOptions options) =>
        NumbersJson.Write(writer, value.Width, value.Height);
}
