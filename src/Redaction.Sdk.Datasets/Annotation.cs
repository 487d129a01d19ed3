using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>One thing that somebody marked on a page image.</summary>
public sealed record Annotation
{
    /// <summary>Gets the number of the annotation, unlike that of any other in the data set.</summary>
    public required long Id { get; init; }

    /// <summary>Gets the box around it, in image pixels; it has an area, and may reach beyond the image.</summary>
    public required Box<ImagePixels> Box { get; init; }

    /// <summary>Gets the name of its class, one of <see cref="AnnotatedDataset.Classes"/>.</summary>
    public required string ClassName { get; init; }

    /// <summary>Gets the style of the redaction, where the data set states one beside the class.</summary>
    /// <value>
    /// <see langword="null"/> when none is stated; <see cref="RedactionClasses.FindStyle(Annotation)"/> then asks the
    /// class.
    /// </value>
    public RedactionStyle? Style { get; init; }

    /// <summary>Gets a value indicating whether the box stands for a group that was not told apart.</summary>
    /// <remarks>Evaluation then neither asks for it to be found nor holds what is found in it to be false.</remarks>
    public bool IsCrowd { get; init; }

    /// <summary>Gets the outline, as polygons whose numbers are x, y, x, y and so on, in image pixels.</summary>
    /// <value>Empty when there is only the box, or a <see cref="Mask"/>.</value>
    public IReadOnlyList<IReadOnlyList<double>> Polygons { get; init; } = [];

    /// <summary>Gets the pixels that belong to it, where the data set says so pixel by pixel.</summary>
    /// <value><see langword="null"/> when there is only the box, or <see cref="Polygons"/>.</value>
    public RunLengthMask? Mask { get; init; }

    /// <summary>Gets the name of who marked it.</summary>
    /// <value><see langword="null"/> when nobody is named.</value>
    public string? Annotator { get; init; }

    /// <summary>Gets whatever else the data set says of it, by name.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = AnnotatedImage.NoAttributes;
}
