using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>One character of a page. Coordinates are page points of the upright page.</summary>
/// <param name="Value">The character; U+FFFD when the font does not tell.</param>
/// <param name="Ink">The box around the ink of the glyph; without area for a space.</param>
/// <param name="Cell">The box from the descender to the ascender of the font, as wide as the glyph advances.</param>
/// <param name="Element">
/// The <see cref="PageElement.Index"/> of the run of text that shows it; -1 when the reader made it up, as it does with
/// spaces between words that stand apart.
/// </param>
public readonly record struct PageCharacter(Rune Value, Box<PagePoints> Ink, Box<PagePoints> Cell, int Element);
