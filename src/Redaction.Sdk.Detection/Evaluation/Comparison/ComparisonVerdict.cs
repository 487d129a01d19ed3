using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection;

/// <summary>What a comparison has shown of the candidate.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ComparisonVerdict>))]
public enum ComparisonVerdict
{
    /// <summary>The difference is one that chance alone would explain.</summary>
    [JsonStringEnumMemberName("undecided")]
    Undecided,

    /// <summary>The candidate is better.</summary>
    [JsonStringEnumMemberName("better")]
    Better,

    /// <summary>The candidate is worse.</summary>
    [JsonStringEnumMemberName("worse")]
    Worse,
}
