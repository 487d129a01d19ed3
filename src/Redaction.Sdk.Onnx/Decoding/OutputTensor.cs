namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>What a model wrote into one of its outputs for one picture.</summary>
/// <remarks>It is borrowed for the time of the call that it is handed to.</remarks>
/// <param name="Name">The name in the model.</param>
/// <param name="Element">The type of the elements.</param>
/// <param name="Shape">The length of each axis. A batch axis is there and has length 1.</param>
/// <param name="Bytes">The elements, row-major, in the byte order of the machine.</param>
internal readonly record struct OutputTensor(
    string Name, OutputElement Element, ReadOnlyMemory<long> Shape, ReadOnlyMemory<byte> Bytes);
