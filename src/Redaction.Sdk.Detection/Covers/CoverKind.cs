namespace Redaction.Sdk.Detection.Covers;

/// <summary>What a <see cref="Cover"/> is painted with.</summary>
internal enum CoverKind
{
    /// <summary>A filled path.</summary>
    Path,

    /// <summary>The stroke of a path.</summary>
    Stroke,

    /// <summary>An image.</summary>
    Image,

    /// <summary>A shading.</summary>
    Shading,

    /// <summary>Many lines that together hide what is below them, although gaps remain between them.</summary>
    Hatch,

    /// <summary>An annotation without an appearance of its own, which viewers draw from its colours.</summary>
    Annotation,
}
