using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>A text that a file keeps elsewhere than on its pages.</summary>
/// <param name="Place">Where it is kept.</param>
/// <param name="Text">The text.</param>
/// <param name="Page">The number of its page, from 1; <see langword="null"/> when it belongs to none.</param>
/// <param name="Box">The part of that page, in page points; <see langword="null"/> when it says none.</param>
public sealed record StoredText(StoredTextPlace Place, string Text, int? Page = null, Box<PagePoints>? Box = null)
{
    /// <summary>Gets whether the page is meant to show it at that place, as it shows the value of a form field.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsShown { get; init; }
}
