namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>What became of the rows of a model's outputs.</summary>
/// <param name="Count">The number of boxes that were written.</param>
/// <param name="NonFinite">The number of rows that were dropped because a number in them is NaN or infinite.</param>
internal readonly record struct DecodeSummary(int Count, int NonFinite);
