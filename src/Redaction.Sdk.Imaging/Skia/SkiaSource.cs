using System.Buffers;
using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>A file in memory, opened by Skia without a copy.</summary>
internal sealed class SkiaSource : IDisposable
{
    private readonly SKObject _input;
    private MemoryHandle _pinned;

    public SkiaSource(ReadOnlyMemory<byte> bytes, string mediaType, Deadline deadline)
    {
        // JPEG alone can make a decoder work for long without making it write more pixels; see the stream.
        var codec = mediaType is ImageSignature.Jpeg
            ? OpenStream(bytes, deadline, out _input)
            : OpenPinned(bytes, out _input);
        if (codec is null)
        {
            Dispose();
            throw ImageFaults.Damaged(ProblemCode.MalformedDocument, cause: null);
        }

        Codec = codec;
    }

    public SKCodec Codec { get; } = null!;

    public void Dispose()
    {
        Codec?.Dispose();
        _input.Dispose();
        _pinned.Dispose();
    }

    private static SKCodec? OpenStream(ReadOnlyMemory<byte> bytes, Deadline deadline, out SKObject input)
    {
        var stream = new SKManagedStream(new DeadlineStream(bytes, deadline), disposeManagedStream: true);
        input = stream;

        return SKCodec.Create(stream);
    }

    private unsafe SKCodec? OpenPinned(ReadOnlyMemory<byte> bytes, out SKObject input)
    {
        _pinned = bytes.Pin();
        var data = SKData.Create((nint)_pinned.Pointer, bytes.Length);
        input = data;

        return SKCodec.Create(data);
    }
}
