using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection;

/// <summary>Whether a redaction did what it was meant to do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RedactionStatus>))]
public enum RedactionStatus
{
    /// <summary>It cannot be told, for example because there are only pixels.</summary>
    [JsonStringEnumMemberName("undetermined")]
    Undetermined,

    /// <summary>What was hidden is gone.</summary>
    [JsonStringEnumMemberName("applied")]
    Applied,

    /// <summary>Text is still there under an opaque cover.</summary>
    [JsonStringEnumMemberName("text-under-cover")]
    TextUnderCover,

    /// <summary>A redaction annotation was never applied.</summary>
    [JsonStringEnumMemberName("unapplied-annotation")]
    UnappliedAnnotation,

    /// <summary>The pixels of a scan survive under a drawn cover.</summary>
    [JsonStringEnumMemberName("pixels-under-cover")]
    PixelsUnderCover,

    /// <summary>A text layer from before the redaction holds the words.</summary>
    [JsonStringEnumMemberName("text-layer")]
    TextLayer,

    /// <summary>The cover lets what it hides show through.</summary>
    [JsonStringEnumMemberName("see-through")]
    SeeThrough,

    /// <summary>What was hidden is left in another place of the file.</summary>
    [JsonStringEnumMemberName("leftover")]
    Leftover,

    /// <summary>Only a placeholder lies under the cover.</summary>
    [JsonStringEnumMemberName("placeholder")]
    Placeholder,
}
