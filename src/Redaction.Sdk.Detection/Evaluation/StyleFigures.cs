namespace Redaction.Sdk.Detection;

/// <summary>How well one style of redaction is found.</summary>
/// <param name="Style">The style, as the ground truth has it.</param>
/// <param name="Figures">The figures over the pages on which every box to find is of this style.</param>
/// <param name="Boxes">The number of boxes of this style on all pages, those of several styles included.</param>
/// <param name="Found">The number of these boxes that were found, under whatever style.</param>
public sealed record StyleFigures(RedactionStyle Style, EvaluationFigures Figures, int Boxes, int Found)
{
    /// <summary>Gets the precision-recall curve over the pages that <see cref="Figures"/> counts.</summary>
    /// <value>A point for each confidence there is, the highest first; none without boxes on these pages.</value>
    public required IReadOnlyList<PrecisionRecallPoint> Curve { get; init; }

    /// <summary>Gets the part of the boxes of this style that were found, on all pages.</summary>
    public double? Recall => EvaluationFigures.Ratio(Found, Boxes);
}
