using System.Buffers.Binary;
using System.Text;

namespace Redaction.Sdk.Isolation;

/// <summary>One message between the application and a worker.</summary>
/// <remarks>
/// On the wire: the mark <c>RSW1</c>, the kind in one byte, the length of the name in one byte, two bytes of nothing,
/// the length of the payload in eight bytes (little-endian), the name in UTF-8, the payload.
/// </remarks>
/// <param name="Kind">What it says.</param>
/// <param name="Name">The name of a job or of the type of an exception, of at most 255 bytes; empty where there is none.</param>
/// <param name="Payload">The bytes that go with it.</param>
internal sealed record Frame(FrameKind Kind, string Name, ReadOnlyMemory<byte> Payload)
{
    private const int HeaderLength = 16;
    private const int ChunkLength = 1 << 20;

    private static ReadOnlySpan<byte> Mark => "RSW1"u8;

    /// <summary>Writes a frame and flushes the stream.</summary>
    public static void Write(Stream stream, FrameKind kind, string name, ReadOnlySpan<byte> payload)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        Span<byte> header = stackalloc byte[HeaderLength];
        Mark.CopyTo(header);
        header[4] = (byte)kind;
        header[5] = checked((byte)bytes.Length);
        header[6..8].Clear();
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], payload.Length);

        stream.Write([.. header, .. bytes]);
        stream.Write(payload);
        stream.Flush();
    }

    /// <summary>Reads a frame.</summary>
    /// <param name="stream">The stream, at the start of a frame.</param>
    /// <param name="limit">Tells the longest payload that is wanted, in bytes, when its length is known.</param>
    /// <returns>The frame; <see langword="null"/> at the end of the stream.</returns>
    /// <exception cref="InvalidDataException">The bytes are no frame.</exception>
    /// <exception cref="FrameLimitException">The payload is longer than that.</exception>
    public static Frame? Read(Stream stream, Func<long> limit)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        var read = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(header[8..]);
        if (!Mark.StartsWith(header[..Math.Min(read, Mark.Length)]) || (read == HeaderLength && length < 0))
        {
            throw new InvalidDataException("The bytes are no frame.");
        }

        if (read < HeaderLength)
        {
            return null;
        }

        if (length > limit())
        {
            throw new FrameLimitException();
        }

        return ReadBody(stream, (FrameKind)header[4], header[5], length);
    }

    private static Frame? ReadBody(Stream stream, FrameKind kind, int nameLength, long length)
    {
        var name = new byte[nameLength];
        var payload = Array.Empty<byte>();
        var filled = 0;
        if (stream.ReadAtLeast(name, nameLength, throwOnEndOfStream: false) < nameLength)
        {
            return null;
        }

        // The buffer grows with what arrives, so that a length that lies costs nothing.
        while (filled < length)
        {
            if (filled == payload.Length)
            {
                Array.Resize(ref payload, (int)Math.Min(length, Math.Max(ChunkLength, payload.Length * 2L)));
            }

            var read = stream.Read(payload.AsSpan(filled));
            if (read == 0)
            {
                return null;
            }

            filled += read;
        }

        return new(kind, Encoding.UTF8.GetString(name), payload);
    }
}
