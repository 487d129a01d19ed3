using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Something that a page holds and does not show, with its place.</summary>
/// <param name="Kind">Where it was found.</param>
/// <param name="Grade">The strength of the evidence.</param>
/// <param name="Text">What it says; empty for a picture.</param>
/// <param name="Redactions">The indexes of the redactions whose text it may be.</param>
internal sealed record PageLeftover(
    LeftoverKind Kind, EvidenceGrade Grade, string Text, ImmutableArray<int> Redactions);
