using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>One thing that a page paints. Coordinates are page points of the upright page.</summary>
public sealed record PageElement
{
    /// <summary>Gets the place in the order of painting, from 0; what comes later covers what came before.</summary>
    public required int Index { get; init; }

    /// <summary>Gets what it is.</summary>
    public required PageElementKind Kind { get; init; }

    /// <summary>Gets the box around what of it lies on the page and within its clips.</summary>
    /// <value>Without area, at the edge that is nearest, when nothing does.</value>
    public required Box<PagePoints> Bounds { get; init; }

    /// <summary>Gets the box around all of it, before it is clipped.</summary>
    public required Box<PagePoints> UnclippedBounds { get; init; }

    /// <summary>Gets the colour that fills it, with its opacity; <see langword="null"/> when it is not filled.</summary>
    public PaintColor? Fill { get; init; }

    /// <summary>Gets the colour of its stroke, with its opacity; <see langword="null"/> when it is not stroked.</summary>
    public PaintColor? Stroke { get; init; }

    /// <summary>Gets the width of the stroke, in page points; 0 when it is not stroked.</summary>
    public double StrokeWidth { get; init; }

    /// <summary>Gets the outline of a path, before its clips; <see langword="null"/> for everything else.</summary>
    public PagePath? Path { get; init; }

    /// <summary>Gets the outline that clips it; <see langword="null"/> when its bounds say it all.</summary>
    /// <remarks>Of two clips that both have dents, the reader may give the tighter one alone.</remarks>
    public PagePath? Clip { get; init; }

    /// <summary>Gets what is known of an image; <see langword="null"/> for everything else.</summary>
    public PagePicture? Picture { get; init; }

    /// <summary>Gets how text is shown; <see langword="null"/> for everything else.</summary>
    public PageTextStyle? Text { get; init; }

    /// <summary>Gets whether it mixes with what lies below it (a blend mode other than Normal).</summary>
    public bool IsBlended { get; init; }

    /// <summary>Gets whether it belongs to a layer that is switched off, so that it is not painted.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Gets the replacement text of the marked content that it belongs to.</summary>
    public string? ActualText { get; init; }

    /// <summary>Gets the index in <see cref="PageStructure.Annotations"/> of the annotation whose appearance it is.</summary>
    /// <value><see langword="null"/> for the content of the page.</value>
    public int? Annotation { get; init; }
}
