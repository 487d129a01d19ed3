using System.Text.Json.Serialization;

namespace Redaction.Sdk;

/// <summary>Why a document or a page could not be read, or not in full. The list is closed.</summary>
/// <remarks>Written to reports in the spelling that each member's attribute fixes.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<ProblemCode>))]
public enum ProblemCode
{
    /// <summary>The bytes are of no format that can be read.</summary>
    [JsonStringEnumMemberName("unsupported-format")]
    UnsupportedFormat,

    /// <summary>The document is damaged, as a whole or in a part that pages may depend on.</summary>
    [JsonStringEnumMemberName("malformed-document")]
    MalformedDocument,

    /// <summary>A page is damaged.</summary>
    [JsonStringEnumMemberName("malformed-page")]
    MalformedPage,

    /// <summary>The document is encrypted, and the password is missing or wrong.</summary>
    [JsonStringEnumMemberName("password-required")]
    PasswordRequired,

    /// <summary>Reading would take more memory, pixels or bytes than the options allow.</summary>
    [JsonStringEnumMemberName("limit-exceeded")]
    LimitExceeded,

    /// <summary>Reading took more time than the options allow.</summary>
    [JsonStringEnumMemberName("timed-out")]
    TimedOut,

    /// <summary>The isolated reader failed in the middle of its work and was replaced.</summary>
    [JsonStringEnumMemberName("worker-crashed")]
    WorkerCrashed,

    /// <summary>Two readers of the same document disagree on what it contains.</summary>
    [JsonStringEnumMemberName("content-disagreement")]
    ContentDisagreement,

    /// <summary>The document has no pages, or the file no bytes.</summary>
    [JsonStringEnumMemberName("empty-document")]
    EmptyDocument,

    /// <summary>The bytes could not be had from the file system or the stream.</summary>
    [JsonStringEnumMemberName("io-error")]
    IoError,

    /// <summary>The pixels were read, but the structure of the document could not be.</summary>
    [JsonStringEnumMemberName("structure-unreadable")]
    StructureUnreadable,
}
