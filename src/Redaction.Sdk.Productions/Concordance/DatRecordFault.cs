using System.Text.Json.Serialization;

namespace Redaction.Sdk.Productions;

/// <summary>What is wrong with a record of a DAT file. The list is closed.</summary>
/// <remarks>Written to reports in the spelling that each member's attribute fixes.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<DatRecordFault>))]
public enum DatRecordFault
{
    /// <summary>There are fewer fields than columns; the others are empty.</summary>
    [JsonStringEnumMemberName("too-few-fields")]
    TooFewFields,

    /// <summary>There are more fields than columns; those at the end are left out.</summary>
    [JsonStringEnumMemberName("too-many-fields")]
    TooManyFields,

    /// <summary>The file ends within a field: it may have been cut off.</summary>
    [JsonStringEnumMemberName("open-field")]
    OpenField,
}
