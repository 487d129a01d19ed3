using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection;

/// <summary>Where a file keeps something that its pages no longer show.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeftoverKind>))]
public enum LeftoverKind
{
    /// <summary>An earlier revision in the same file.</summary>
    [JsonStringEnumMemberName("revision")]
    Revision,

    /// <summary>An object that nothing refers to any more.</summary>
    [JsonStringEnumMemberName("orphan")]
    Orphan,

    /// <summary>Replacement text of marked content.</summary>
    [JsonStringEnumMemberName("actual-text")]
    ActualText,

    /// <summary>The title of a bookmark.</summary>
    [JsonStringEnumMemberName("bookmark")]
    Bookmark,

    /// <summary>The contents of an annotation.</summary>
    [JsonStringEnumMemberName("annotation")]
    Annotation,

    /// <summary>The value of a form field.</summary>
    [JsonStringEnumMemberName("form-value")]
    FormValue,

    /// <summary>An attached file.</summary>
    [JsonStringEnumMemberName("attachment")]
    Attachment,

    /// <summary>The document's metadata.</summary>
    [JsonStringEnumMemberName("metadata")]
    Metadata,

    /// <summary>A small picture of a page.</summary>
    [JsonStringEnumMemberName("thumbnail")]
    Thumbnail,

    /// <summary>A layer that is switched off.</summary>
    [JsonStringEnumMemberName("hidden-layer")]
    HiddenLayer,

    /// <summary>Text outside the visible page.</summary>
    [JsonStringEnumMemberName("off-page")]
    OffPage,

    /// <summary>Text that a clip hides.</summary>
    [JsonStringEnumMemberName("clipped")]
    Clipped,

    /// <summary>Text in a mode, colour or size that does not show.</summary>
    [JsonStringEnumMemberName("invisible-text")]
    InvisibleText,
}
