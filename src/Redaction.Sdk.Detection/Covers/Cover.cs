using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>Something painted that hides what was painted before it, whatever its colour and its meaning.</summary>
internal sealed record Cover
{
    /// <summary>Gets what it is painted with.</summary>
    public required CoverKind Kind { get; init; }

    /// <summary>Gets the indexes of its elements, ascending; empty when the page has none for it.</summary>
    public required ImmutableArray<int> Elements { get; init; }

    /// <summary>Gets its place in the order of painting: it hides elements with a lower index.</summary>
    /// <value>
    /// The index of its first element. A cover without elements stands behind all elements of the page.
    /// </value>
    public required int Order { get; init; }

    /// <summary>Gets the index of the annotation that paints it; <see langword="null"/> for the page's content.</summary>
    public int? Annotation { get; init; }

    /// <summary>Gets the part of the page that it covers.</summary>
    public required CoverArea Area { get; init; }

    /// <summary>Gets its colour; <see langword="null"/> when it has several or nobody knows.</summary>
    public PaintColor? Color { get; init; }

    /// <summary>Gets how much of what is below it is lost, from 0 (a glass pane) to 1 (opaque).</summary>
    /// <remarks>
    /// The alpha of the paint. For one that mixes with what is below, as a highlighter does, the alpha times the
    /// darkness of its lightest channel: multiplying by black leaves nothing, multiplying by yellow leaves all of it.
    /// </remarks>
    public required double Opacity { get; init; }

    /// <summary>Gets whether a clip that is no box decides what it covers.</summary>
    public bool IsClipped { get; init; }

    /// <summary>Gets whether a mask that nobody decoded may leave parts of it transparent.</summary>
    public bool IsMasked { get; init; }

    /// <summary>Gets whether it mixes with what is below it, so that its opacity is an estimate.</summary>
    public bool IsBlended { get; init; }

    /// <summary>Gets the box around it, in page points.</summary>
    public Box<PagePoints> Bounds => Area.Bounds;

    /// <summary>Gets whether only a look at the page can tell what it hides.</summary>
    public bool IsDoubtful => IsClipped || IsMasked || IsBlended || Kind == CoverKind.Hatch;
}
