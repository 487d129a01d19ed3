using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection;

/// <summary>Where a redaction was seen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RedactionSource>))]
public enum RedactionSource
{
    /// <summary>In the pixels of the page.</summary>
    [JsonStringEnumMemberName("pixels")]
    Pixels,

    /// <summary>In the paths that the page draws.</summary>
    [JsonStringEnumMemberName("vector")]
    Vector,

    /// <summary>In an annotation of the page.</summary>
    [JsonStringEnumMemberName("annotation")]
    Annotation,
}
