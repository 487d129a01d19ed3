using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Characters that are hidden together.</summary>
/// <param name="Box">The box around what hides them, in page points.</param>
/// <param name="Glyphs">The characters, in the order of the page.</param>
/// <param name="Cover">What hides them: the topmost cover or, for text in the colour of its ground, the ground.</param>
internal sealed record Hiding(Box<PagePoints> Box, IReadOnlyList<HiddenGlyph> Glyphs, Cover Cover);
