namespace Redaction.Sdk;

/// <summary>What a <see cref="PageElement"/> is.</summary>
public enum PageElementKind
{
    /// <summary>A path that is filled, stroked or both.</summary>
    Path,

    /// <summary>A run of text.</summary>
    Text,

    /// <summary>An image, in the file on its own or inline.</summary>
    Image,

    /// <summary>A shading.</summary>
    Shading,
}
