namespace Redaction.Sdk.Detection.Grading;

/// <summary>A character of a page with what its structure tells about it.</summary>
/// <param name="Index">Its index in <see cref="PageStructure.Characters"/>.</param>
/// <param name="Character">The character.</param>
/// <param name="State">Whether it shows.</param>
/// <param name="Covered">The share of its ink under covers that were painted later, from 0 to 1.</param>
internal readonly record struct Glyph(int Index, PageCharacter Character, GlyphState State, double Covered);
