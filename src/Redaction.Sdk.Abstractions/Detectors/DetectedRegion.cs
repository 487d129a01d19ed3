using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>A part of a page that a detector holds for redacted.</summary>
/// <param name="Box">The tightest box around it, in page points of the upright page.</param>
/// <param name="Confidence">How sure the detector is, from 0 to 1.</param>
/// <param name="Style">How the redaction looks.</param>
public sealed record DetectedRegion(Box<PagePoints> Box, float Confidence, RedactionStyle Style);
