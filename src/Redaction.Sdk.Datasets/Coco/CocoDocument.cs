using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redaction.Sdk.Datasets;

/// <summary>A COCO file as it is written. Everything may be missing: the reader says what is, by its id.</summary>
internal sealed record CocoDocument(
    IReadOnlyList<CocoCategory?>? Categories,
    IReadOnlyList<CocoImage?>? Images,
    IReadOnlyList<CocoAnnotation?>? Annotations);

internal sealed record CocoCategory(long? Id, string? Name);

internal sealed record CocoImage(long? Id, string? FileName, int? Width, int? Height, double? Dpi)
{
    public string? DocumentId { get; init; }

    public int? PageNumber { get; init; }

    public string? Split { get; init; }

    public JsonElement? Attributes { get; init; }

    /// <summary>Gets or sets the fields that only this file has.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record CocoAnnotation(
    long? Id,
    long? ImageId,
    long? CategoryId,
    [property: JsonPropertyName("bbox")]
    [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    IReadOnlyList<double>? Box,
    [property: JsonPropertyName("iscrowd")] int IsCrowd,
    JsonElement? Segmentation)
{
    public double? Area { get; init; }

    public string? Style { get; init; }

    public string? Annotator { get; init; }

    public JsonElement? Attributes { get; init; }

    /// <summary>Gets or sets the fields that only this file has.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(CocoDocument))]
[JsonSerializable(typeof(CocoMask))]
[JsonSerializable(typeof(IReadOnlyList<IReadOnlyList<double>>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class CocoJsonContext : JsonSerializerContext;

/// <summary>A mask with its runs as text; the size is height and width.</summary>
internal sealed record CocoMask(IReadOnlyList<int> Size, string Counts);
