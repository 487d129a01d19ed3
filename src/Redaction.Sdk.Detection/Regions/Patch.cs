using System.Collections.Immutable;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>A box of one colour that one or several covers paint together.</summary>
/// <param name="Box">The box, in page points.</param>
/// <param name="Color">The colour.</param>
/// <param name="Covers">The covers, the first painted first.</param>
internal sealed record Patch(Box<PagePoints> Box, PaintColor Color, ImmutableArray<Cover> Covers)
{
    /// <summary>Gets the place in the order of painting of the first cover.</summary>
    public int First => Covers[0].Order;

    /// <summary>Gets the place in the order of painting of the last cover.</summary>
    public int Last => Covers[^1].Order;

    /// <summary>Gets whether lines with gaps between them make it up.</summary>
    public bool IsHatch => Covers[0].Kind == CoverKind.Hatch;

    /// <summary>Gets the annotation that paints all of it; <see langword="null"/> when there is none.</summary>
    public int? Annotation => Covers.All(cover => cover.Annotation == Covers[0].Annotation) ? Covers[0].Annotation : null;

    /// <summary>Puts two patches of one colour together.</summary>
    public Patch With(Patch other) => new(
        Box.Enclose(other.Box), Color, [.. Covers.Union(other.Covers).OrderBy(static cover => cover.Order)]);
}
