using System.Text.Json.Serialization;

namespace Redaction.Sdk.Productions;

/// <summary>What is wrong with a line of an Opticon load file. The list is closed.</summary>
/// <remarks>Written to reports in the spelling that each member's attribute fixes.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OpticonLineFault>))]
public enum OpticonLineFault
{
    /// <summary>There are fewer than three fields: no key, no volume or no path.</summary>
    [JsonStringEnumMemberName("too-few-fields")]
    TooFewFields,

    /// <summary>There are more than seven fields; perhaps a path with a comma is not in quotes.</summary>
    [JsonStringEnumMemberName("too-many-fields")]
    TooManyFields,

    /// <summary>A quote is opened and not closed on the line.</summary>
    [JsonStringEnumMemberName("open-quote")]
    OpenQuote,

    /// <summary>The key of the image is empty.</summary>
    [JsonStringEnumMemberName("no-key")]
    NoKey,

    /// <summary>The document break is neither empty nor <c>Y</c> nor <c>N</c>.</summary>
    [JsonStringEnumMemberName("unknown-break")]
    UnknownBreak,

    /// <summary>The page count is no whole number from 0 on.</summary>
    [JsonStringEnumMemberName("unreadable-page-count")]
    UnreadablePageCount,
}
