using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>Memory for a tensor that stays where it is, so that ONNX Runtime can read and write it directly.</summary>
internal sealed class TensorBuffer
{
    // The width of the widest vectors there are.
    private const int Alignment = 64;

    /// <summary>Gets the most bytes that there can be.</summary>
    public static int MaximumLength => Array.MaxLength - Alignment;

    private readonly byte[] _bytes;
    private readonly int _start;

    /// <param name="length">The number of bytes, which start as zeros.</param>
    public TensorBuffer(int length)
    {
        _bytes = GC.AllocateArray<byte>(length + Alignment, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0);
        _start = (int)((Alignment - (address % Alignment)) % Alignment);
        Memory = _bytes.AsMemory(_start, length);
    }

    public Memory<byte> Memory { get; }

    /// <summary>Shows the start of the memory to ONNX Runtime as a tensor.</summary>
    public OrtValue AsValue(TensorElementType element, long[] shape, int length) =>
        OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance, element, shape,
            Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, _start), length);
}
