using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Redaction.Sdk;

/// <summary>The type of the elements of a tensor.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "These are the words that everyone who exports models uses.")]
[JsonConverter(typeof(JsonStringEnumConverter<TensorElement>))]
public enum TensorElement
{
    /// <summary>IEEE single precision.</summary>
    [JsonStringEnumMemberName("float32")]
    Float32,

    /// <summary>IEEE half precision.</summary>
    [JsonStringEnumMemberName("float16")]
    Float16,

    /// <summary>Bytes: the pixels themselves, or rounded and clipped to 0 to 255 where they are normalised.</summary>
    [JsonStringEnumMemberName("uint8")]
    UInt8,
}
