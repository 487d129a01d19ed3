using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A redaction on a sheet.</summary>
/// <param name="Outline">The corners of its shape, in page points.</param>
/// <param name="Reach">How far its paint reaches over the corners, in page points: half the width of its stroke.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct DrawnRedaction(SKPoint[] Outline, float Reach, RedactionStyle Style);
