using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>An annotation of a page. Coordinates are page points of the upright page.</summary>
public sealed record PageAnnotation
{
    /// <summary>Gets the subtype as PDF spells it, such as <c>Redact</c>, <c>Square</c>, <c>Highlight</c>.</summary>
    public required string Subtype { get; init; }

    /// <summary>Gets the rectangle of the annotation.</summary>
    public required Box<PagePoints> Box { get; init; }

    /// <summary>Gets the boxes around its quadrilaterals, for those that mark text; empty for the others.</summary>
    public ImmutableArray<Box<PagePoints>> Quads { get; init; } = [];

    /// <summary>Gets its colour (C); <see langword="null"/> when it has none.</summary>
    public PaintColor? Color { get; init; }

    /// <summary>Gets its interior colour (IC); <see langword="null"/> when it has none.</summary>
    public PaintColor? InteriorColor { get; init; }

    /// <summary>Gets whether it has an appearance of its own.</summary>
    public bool HasAppearance { get; init; }

    /// <summary>Gets whether it is hidden, by its flags, on the screen.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Gets its text (Contents); empty when it has none.</summary>
    public string Contents { get; init; } = string.Empty;

    /// <summary>Gets the text that a redaction is to show once it is applied; empty when there is none.</summary>
    public string OverlayText { get; init; } = string.Empty;

    /// <summary>Gets who made it (T); empty when it does not say.</summary>
    public string Author { get; init; } = string.Empty;

    /// <summary>Gets when it was changed last (M), as the file spells it; empty when it does not say.</summary>
    public string Modified { get; init; } = string.Empty;

    /// <summary>Gets the value of the form field that it shows; <see langword="null"/> when it shows none.</summary>
    public string? FieldValue { get; init; }
}
