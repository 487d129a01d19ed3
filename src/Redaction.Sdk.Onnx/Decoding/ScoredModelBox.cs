using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>A box that a model is sure enough of.</summary>
/// <param name="Box">The box, in model pixels; it may reach beyond the picture.</param>
/// <param name="Score">The confidence, from 0 to 1.</param>
/// <param name="Class">The index of the class in the manifest.</param>
internal readonly record struct ScoredModelBox(Box<ModelPixels> Box, float Score, int Class);
