namespace Redaction.Sdk.Detection.Grading;

/// <summary>A hidden character with the redaction that it belongs to.</summary>
/// <param name="Glyph">The character.</param>
/// <param name="Owner">The index of the redaction among those of the page.</param>
/// <param name="Hiding">What hides it, of which redactions may be pieces.</param>
internal readonly record struct OwnedGlyph(HiddenGlyph Glyph, int Owner, Hiding Hiding);
