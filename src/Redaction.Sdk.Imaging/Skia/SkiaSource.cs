using System.Buffers;
using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>A file in memory, pinned and opened by Skia without a copy.</summary>
internal sealed class SkiaSource : IDisposable
{
    private readonly SKData _data;
    private MemoryHandle _pinned;

    public unsafe SkiaSource(ReadOnlyMemory<byte> bytes)
    {
        _pinned = bytes.Pin();
        _data = SKData.Create((nint)_pinned.Pointer, bytes.Length);
        if (SKCodec.Create(_data) is { } codec)
        {
            Codec = codec;
            return;
        }

        Dispose();
        throw ImageFaults.Damaged(ProblemCode.MalformedDocument, cause: null);
    }

    public SKCodec Codec { get; } = null!;

    public void Dispose()
    {
        Codec?.Dispose();
        _data.Dispose();
        _pinned.Dispose();
    }
}
