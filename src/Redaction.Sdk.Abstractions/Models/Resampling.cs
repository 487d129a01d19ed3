using System.Text.Json.Serialization;

namespace Redaction.Sdk;

/// <summary>How pixels are mixed when a page is resized.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Resampling>))]
public enum Resampling
{
    /// <summary>Between the nearest four pixels, as the letterbox of exported YOLO models does.</summary>
    [JsonStringEnumMemberName("bilinear")]
    BilinearParity,

    /// <summary>Over the area that a model pixel covers: thin lines survive strong reduction.</summary>
    [JsonStringEnumMemberName("area")]
    Area,
}
