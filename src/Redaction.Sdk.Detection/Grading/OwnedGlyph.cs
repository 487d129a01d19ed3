namespace Redaction.Sdk.Detection.Grading;

/// <summary>A hidden character with the redaction that it belongs to.</summary>
/// <param name="Glyph">The character.</param>
/// <param name="Owner">The index of the redaction among those of the page.</param>
/// <param name="Split">
/// The cover that only pieces were found of, with the character between or beside them; <see langword="null"/> when all
/// that it hides lies in redactions.
/// </param>
internal readonly record struct OwnedGlyph(HiddenGlyph Glyph, int Owner, Hiding? Split);
