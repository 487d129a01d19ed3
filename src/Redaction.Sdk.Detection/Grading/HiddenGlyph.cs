namespace Redaction.Sdk.Detection.Grading;

/// <summary>A character that cannot be seen although it is painted.</summary>
/// <param name="Glyph">The character.</param>
/// <param name="Share">The share of its ink that is hidden, from 0 to 1.</param>
/// <param name="IsProven">Whether rendering the page with and without it and its covers showed so.</param>
internal readonly record struct HiddenGlyph(Glyph Glyph, double Share, bool IsProven);
