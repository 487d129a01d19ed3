using System.Text.Json.Serialization;

namespace Redaction.Sdk;

/// <summary>The channels of a model's input.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModelChannels>))]
public enum ModelChannels
{
    /// <summary>One channel of brightness.</summary>
    [JsonStringEnumMemberName("gray")]
    Gray,

    /// <summary>Red, green, blue.</summary>
    [JsonStringEnumMemberName("rgb")]
    Rgb,

    /// <summary>Blue, green, red.</summary>
    [JsonStringEnumMemberName("bgr")]
    Bgr,
}
