using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Lets LibTiff read a file in memory, with one more directory behind its end.</summary>
/// <remarks>
/// LibTiff reads whenever it starts a strip or tile, which is where time and cancellation are looked at.
/// </remarks>
internal sealed class TiffMemory(ReadOnlyMemory<byte> file, ReadOnlyMemory<byte> directory, Deadline deadline)
    : TiffStream
{
    private long _position;

    /// <summary>Gets the number of errors that LibTiff has reported.</summary>
    public int Errors { get; private set; }

    public long DirectoryOffset => file.Length;

    public void ReportError() => Errors++;

    public override int Read(object clientData, byte[] buffer, int offset, int count)
    {
        deadline.Check();
        var source = _position < file.Length ? file : directory;
        var start = (int)(_position < file.Length ? _position : Math.Min(_position - file.Length, directory.Length));
        var available = Math.Min(count, source.Length - start);
        source.Span.Slice(start, available).CopyTo(buffer.AsSpan(offset));
        _position += available;

        return available;
    }

    public override long Seek(object clientData, long offset, SeekOrigin origin)
    {
        var target = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => Size(clientData) + offset,
        };

        return _position = Math.Max(0, target);
    }

    public override long Size(object clientData) => file.Length + directory.Length;

    public override void Write(object clientData, byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override void Close(object clientData)
    {
    }
}
