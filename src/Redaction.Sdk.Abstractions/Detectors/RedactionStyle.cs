using System.Text.Json.Serialization;

namespace Redaction.Sdk;

/// <summary>How a redaction looks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RedactionStyle>))]
public enum RedactionStyle
{
    /// <summary>A solid dark bar or block, with or without a label on it.</summary>
    [JsonStringEnumMemberName("black")]
    Black,

    /// <summary>An even grey fill.</summary>
    [JsonStringEnumMemberName("gray")]
    Gray,

    /// <summary>An even coloured fill.</summary>
    [JsonStringEnumMemberName("color")]
    Color,

    /// <summary>A white box with a visible outline.</summary>
    [JsonStringEnumMemberName("outlined")]
    Outlined,

    /// <summary>A white box without an outline: white-out, tape, a cut-out.</summary>
    [JsonStringEnumMemberName("white")]
    White,

    /// <summary>A hatched, cross-hatched or patterned fill.</summary>
    [JsonStringEnumMemberName("hatched")]
    Hatched,

    /// <summary>Strokes of a marker, ragged and sometimes see-through.</summary>
    [JsonStringEnumMemberName("marker")]
    Marker,

    /// <summary>Pixelation, blur or a mosaic.</summary>
    [JsonStringEnumMemberName("pixelated")]
    Pixelated,
}
