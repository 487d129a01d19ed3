using System.Buffers;

namespace Redaction.Sdk;

/// <summary>Lends pinned bytes as memory; whoever uses it after it is disposed gets an exception.</summary>
internal sealed unsafe class PinnedMemory(byte* start, int length) : MemoryManager<byte>
{
    private bool _released;

    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(_released, this);
        return new Span<byte>(start, length);
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(_released, this);
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, length);

        return new MemoryHandle(start + elementIndex);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => _released = true;
}
