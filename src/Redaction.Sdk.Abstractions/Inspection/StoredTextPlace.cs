namespace Redaction.Sdk;

/// <summary>Where a file keeps a text that its pages need not show.</summary>
public enum StoredTextPlace
{
    /// <summary>The pages of an earlier revision in the same file.</summary>
    Revision,

    /// <summary>An object that nothing refers to any more.</summary>
    Orphan,

    /// <summary>Replacement text of marked content or of the structure tree.</summary>
    ActualText,

    /// <summary>The title of a bookmark.</summary>
    Bookmark,

    /// <summary>The contents of an annotation.</summary>
    Annotation,

    /// <summary>The value of a form field.</summary>
    FormValue,

    /// <summary>An attached file: its name or its text.</summary>
    Attachment,

    /// <summary>The document's metadata.</summary>
    Metadata,

    /// <summary>A small picture of a page; its text is empty.</summary>
    Thumbnail,
}
