using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>A word that was read from pixels.</summary>
/// <param name="Text">The word, without white space.</param>
/// <param name="Box">The box around its ink, in page points of the upright page.</param>
public readonly record struct RecognizedWord(string Text, Box<PagePoints> Box);
