namespace Redaction.Sdk.Detection;

/// <summary>How a candidate does on one style of redaction.</summary>
/// <param name="Style">The style, as the ground truth has it.</param>
/// <param name="Figures">The comparison over the pages on which every box to find is of this style.</param>
public sealed record StyleComparison(RedactionStyle Style, FigureComparison Figures);
