using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>What the page and the forms around an object do to it.</summary>
internal sealed record Surroundings
{
    /// <summary>Gets the way from the coordinates of the object to the page.</summary>
    public required Affine ToPage { get; init; }

    public required ClipState Clip { get; init; }

    /// <summary>Gets the opacity of the groups, from 0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    public bool IsHidden { get; init; }

    public string? ActualText { get; init; }

    public int? Annotation { get; init; }

    /// <summary>Gets what decides with which layers the object is shown: the same for objects that share it.</summary>
    public int Layer { get; init; }

    /// <summary>Gets the innermost form around it that may mix with what lies below; 0 when there is none.</summary>
    public int Group { get; init; }

    /// <summary>Gets how many forms lie around the object.</summary>
    public int Depth { get; init; }

    /// <summary>Tells what a page does to its contents.</summary>
    public static Surroundings Of(PdfPage page) => new()
    {
        ToPage = Affine.From(page.Geometry.ToPagePoints),
        Clip = new(page.Size.Bounds, Outline: null),
    };
}
