using System.Text.Json;
using System.Text.Json.Serialization;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Registry;

/// <summary>Writes a size as an object of <c>width</c> and <c>height</c>.</summary>
internal sealed class RasterSizeJsonConverter : JsonConverter<RasterSize>
{
    public override RasterSize Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var size = JsonSerializer.Deserialize(ref reader, ManifestJson.Default.PixelSize)!;

        return size is { Width: > 0, Height: > 0 }
            ? RasterSize.FromPixels(size.Width, size.Height)
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, RasterSize value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new(value.Width, value.Height), ManifestJson.Default.PixelSize);

    internal sealed record PixelSize(int Width, int Height);
}
