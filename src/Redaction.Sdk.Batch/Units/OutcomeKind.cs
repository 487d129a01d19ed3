using System.Text.Json.Serialization;

namespace Redaction.Sdk.Batch;

/// <summary>What became of a unit, or of a document.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutcomeKind>))]
public enum OutcomeKind
{
    /// <summary>Everything was read and checked.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>Some of it was read and checked; the problems say what was not.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,

    /// <summary>It is of no format that can be read, damaged, or beyond a limit.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>It is encrypted, and the password is missing or wrong.</summary>
    [JsonStringEnumMemberName("encrypted")]
    Encrypted,

    /// <summary>It took longer than it may, or gave no sign of life, and was given up.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,

    /// <summary>It took more memory than it may, or answered with more bytes, and was given up.</summary>
    [JsonStringEnumMemberName("memory")]
    Memory,

    /// <summary>Its reader crashed, ended, or stopped making sense.</summary>
    [JsonStringEnumMemberName("crash")]
    Crash,

    /// <summary>Its bytes could not be had, or are no longer those that were listed.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,
}
