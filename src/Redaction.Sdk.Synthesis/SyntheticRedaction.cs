using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Synthesis;

/// <summary>One redaction that was drawn on a synthetic page.</summary>
/// <param name="Box">
/// The box around what was drawn, to the edge and with its outline; where the page is skewed, the box around the
/// skewed shape.
/// </param>
/// <param name="Style">How it looks.</param>
public sealed record SyntheticRedaction(Box<ImagePixels> Box, RedactionStyle Style);
