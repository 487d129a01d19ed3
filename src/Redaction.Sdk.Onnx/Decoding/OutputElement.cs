namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>The type of the elements of a tensor that a model writes.</summary>
internal enum OutputElement
{
    Float32,
    Float16,
    Int32,
    Int64,
}
