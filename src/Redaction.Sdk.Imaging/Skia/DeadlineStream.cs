namespace Redaction.Sdk.Imaging;

/// <summary>Reads a file in memory until the time is up, and nothing after that.</summary>
/// <remarks>
/// A progressive JPEG of some kilobytes can ask for minutes of work, and Skia cannot be interrupted; but it
/// ends soon when its input does. No exception may pass through it, so the deadline only stops the reading.
/// </remarks>
internal sealed class DeadlineStream(ReadOnlyMemory<byte> bytes, Deadline deadline) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (deadline.IsOver || Position >= bytes.Length)
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, bytes.Length - (int)Position);
        bytes.Span.Slice((int)Position, count).CopyTo(buffer);
        Position += count;

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = Math.Max(0, origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    });

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
