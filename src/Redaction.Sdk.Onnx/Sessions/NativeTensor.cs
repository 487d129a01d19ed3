using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>Lends a tensor that ONNX Runtime allocated as memory, without a copy.</summary>
internal sealed class NativeTensor : MemoryManager<byte>
{
    private OrtValue? _value;

    /// <summary>Takes up another tensor, or none.</summary>
    /// <returns>Its bytes, which are there until the next call.</returns>
    public ReadOnlyMemory<byte> Show(OrtValue? value)
    {
        _value = value;

        return value is null ? default : CreateMemory((int)value.GetTensorSizeInBytes());
    }

    public override Span<byte> GetSpan() =>
        _value is { } value ? value.GetTensorMutableRawData() : throw new ObjectDisposedException(nameof(NativeTensor));

    public override MemoryHandle Pin(int elementIndex = 0) =>
        throw new NotSupportedException("A tensor of ONNX Runtime is read as a span.");

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => _value = null;
}
