namespace Redaction.Sdk.Detection;

/// <summary>Where the bytes of a document come from.</summary>
/// <remarks>A source of a file or of bytes may be scanned any number of times, a source of a stream once.</remarks>
public sealed class DocumentSource
{
    private readonly Func<long, CancellationToken, ValueTask<ReadOnlyMemory<byte>>> _read;

    private DocumentSource(string name, Func<long, CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read) =>
        (Name, _read) = (name, read);

    /// <summary>Gets the name of the document in results; it has no other meaning.</summary>
    public string Name { get; }

    /// <summary>Names a file, which is opened when it is scanned.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="name">The name in results; the path when it is <see langword="null"/>.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static DocumentSource FromFile(string path, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        return new(name ?? path, async (limit, cancellationToken) =>
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            await using (stream.ConfigureAwait(false))
            {
                return await BoundedReader.ReadAsync(stream, limit, cancellationToken).ConfigureAwait(false);
            }
        });
    }

    /// <summary>Names a stream, which is read to its end when it is scanned, and left open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">The name in results.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static DocumentSource FromStream(Stream stream, string name = "-")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);

        return new(name, (limit, cancellationToken) => BoundedReader.ReadAsync(stream, limit, cancellationToken));
    }

    /// <summary>Names bytes in memory, without a copy.</summary>
    /// <param name="bytes">The whole document, which must not change while it is scanned.</param>
    /// <param name="name">The name in results.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static DocumentSource FromBytes(ReadOnlyMemory<byte> bytes, string name = "-")
    {
        ArgumentNullException.ThrowIfNull(name);

        return new(name, (limit, _) =>
        {
            BoundedReader.ThrowIfBeyond(bytes.Length, limit);
            return ValueTask.FromResult(bytes);
        });
    }

    /// <summary>Reads the whole document.</summary>
    internal ValueTask<ReadOnlyMemory<byte>> ReadAsync(long limit, CancellationToken cancellationToken) =>
        _read(limit, cancellationToken);
}
