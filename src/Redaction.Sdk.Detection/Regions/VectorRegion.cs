using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>A part of a page whose drawing looks like a redaction.</summary>
/// <param name="Box">The box around it, in page points.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Confidence">
/// How sure that is, from 0 to 1. Where only the pixels can tell, as with a grey box in the middle of nowhere, it is
/// low.
/// </param>
/// <param name="Covers">What it consists of, the first painted first; empty for an annotation that paints nothing.</param>
/// <param name="Annotation">The index of the annotation that it is; <see langword="null"/> when it is none.</param>
internal sealed record VectorRegion(
    Box<PagePoints> Box,
    RedactionStyle Style,
    float Confidence,
    IReadOnlyList<Cover> Covers,
    int? Annotation = null);
