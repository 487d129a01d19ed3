using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>A redaction that is known to be on a page.</summary>
/// <param name="Box">The box around it, in image pixels.</param>
/// <param name="Style">How it looks.</param>
/// <param name="IsCrowd">
/// Whether the box stands for a group that was not told apart: it need not be found, and what is found in
/// it is not false.
/// </param>
public sealed record GroundTruthBox(Box<ImagePixels> Box, RedactionStyle Style, bool IsCrowd = false);
