using System.Text.Json.Serialization;

namespace Redaction.Sdk;

/// <summary>How a page is fitted into the picture of a model.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResizeMode>))]
public enum ResizeMode
{
    /// <summary>Scaled evenly, up or down, centred and padded.</summary>
    [JsonStringEnumMemberName("letterbox")]
    Letterbox,

    /// <summary>Scaled to fill the picture, each axis by itself.</summary>
    [JsonStringEnumMemberName("stretch")]
    Stretch,
}
