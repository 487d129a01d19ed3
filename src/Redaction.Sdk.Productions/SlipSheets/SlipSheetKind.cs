using System.Text.Json.Serialization;

namespace Redaction.Sdk.Productions;

/// <summary>What a sheet stands for that was put in the place of a document. The list is closed.</summary>
/// <remarks>Written to reports in the spelling that each member's attribute fixes.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<SlipSheetKind>))]
public enum SlipSheetKind
{
    /// <summary>A document that is held back in full.</summary>
    [JsonStringEnumMemberName("withheld")]
    Withheld,

    /// <summary>A document of which the file itself was produced, such as a spreadsheet.</summary>
    [JsonStringEnumMemberName("produced-natively")]
    ProducedNatively,

    /// <summary>A document that the load file calls a placeholder or a slip sheet, without saying why.</summary>
    [JsonStringEnumMemberName("placeholder")]
    Placeholder,

    /// <summary>A document of a single page that holds few lines, whatever they say.</summary>
    [JsonStringEnumMemberName("few-lines")]
    FewLines,

    /// <summary>A document of a single page that is empty but for what is stamped into its margins.</summary>
    [JsonStringEnumMemberName("blank")]
    Blank,
}
