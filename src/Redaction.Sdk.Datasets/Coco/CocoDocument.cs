using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redaction.Sdk.Datasets;

/// <summary>A COCO file as it is written. Everything may be missing: the reader says what is, by its id.</summary>
internal sealed record CocoDocument(
    IReadOnlyList<CocoCategory?>? Categories,
    IReadOnlyList<CocoImage?>? Images,
    IReadOnlyList<CocoAnnotation?>? Annotations);

internal sealed record CocoCategory(long? Id, string? Name);

internal sealed record CocoImage(long? Id, string? FileName, int? Width, int? Height, double? Dpi);

internal sealed record CocoAnnotation(
    long? Id,
    long? ImageId,
    long? CategoryId,
    [property: JsonPropertyName("bbox")] IReadOnlyList<double>? Box,
    [property: JsonPropertyName("iscrowd")] int IsCrowd,
    JsonElement Segmentation);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CocoDocument))]
[JsonSerializable(typeof(IReadOnlyList<IReadOnlyList<double>>))]
internal sealed partial class CocoJsonContext : JsonSerializerContext;
