namespace Redaction.Sdk.Detection;

/// <summary>Reads streams to their end, and no further than a limit.</summary>
internal static class BoundedReader
{
    private const int FirstBuffer = 64 * 1024;

    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        Stream stream, long limit, CancellationToken cancellationToken)
    {
        var expected = stream.CanSeek ? stream.Length - stream.Position : FirstBuffer;
        ThrowIfBeyond(expected, limit);

        // One byte more than expected, so that a stream as long as it says ends without growing the buffer.
        var buffer = new byte[expected + 1];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            ThrowIfBeyond(length, limit);
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1));
            }
        }
    }

    public static void ThrowIfBeyond(long length, long limit)
    {
        if (length > limit)
        {
            throw new LimitExceededException(
                ProblemCode.LimitExceeded,
                $"The document has more than {limit} bytes, the limit that {nameof(DocumentScannerOptions)}.{nameof(DocumentScannerOptions.MaximumDocumentBytes)} sets.");
        }
    }
}
