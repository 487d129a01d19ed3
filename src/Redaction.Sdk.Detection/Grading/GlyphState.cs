namespace Redaction.Sdk.Detection.Grading;

/// <summary>Whether a character of a page shows, as far as its structure tells.</summary>
internal enum GlyphState
{
    /// <summary>It has no ink: a space, or a character that the reader made up.</summary>
    Blank,

    /// <summary>Nothing speaks against it being seen.</summary>
    Visible,

    /// <summary>Covers painted later lie over half of its ink or more.</summary>
    Covered,

    /// <summary>The picture that is the page, such as a scan, is painted over it: text for searching.</summary>
    UnderPicture,

    /// <summary>It has the colour of what lies below it.</summary>
    SameColor,

    /// <summary>It is drawn without ink: rendering mode 3 or 7, or with an opacity of nothing.</summary>
    Unpainted,

    /// <summary>It is too small to be read.</summary>
    Tiny,

    /// <summary>A clip cuts it away.</summary>
    Clipped,

    /// <summary>It lies outside of the page.</summary>
    OffPage,

    /// <summary>It belongs to a layer that is switched off.</summary>
    HiddenLayer,
}
