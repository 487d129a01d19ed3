using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection;

/// <summary>How much of a page or a document was read and checked. Unread is never clean.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadStatus>))]
public enum ReadStatus
{
    /// <summary>Nothing of it was checked.</summary>
    [JsonStringEnumMemberName("unchecked")]
    Unchecked,

    /// <summary>A part of it was checked.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,

    /// <summary>Everything asked for was read and checked.</summary>
    [JsonStringEnumMemberName("checked")]
    Checked,
}
