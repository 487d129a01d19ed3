using System.Text.Json.Serialization;

namespace Redaction.Sdk;

/// <summary>The order of the axes of a picture as a tensor.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TensorLayout>))]
public enum TensorLayout
{
    /// <summary>Batch, channel, row, column.</summary>
    [JsonStringEnumMemberName("nchw")]
    Nchw,

    /// <summary>Batch, row, column, channel.</summary>
    [JsonStringEnumMemberName("nhwc")]
    Nhwc,
}
