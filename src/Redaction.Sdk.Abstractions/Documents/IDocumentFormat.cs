namespace Redaction.Sdk;

/// <summary>Opens documents of one family of file formats.</summary>
/// <remarks>Implementations are safe for any number of threads.</remarks>
public interface IDocumentFormat
{
    /// <summary>Recognises a document by its bytes, never by its name.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <returns>The media type; <see langword="null"/> when the document is of another family.</returns>
    string? Recognize(ReadOnlySpan<byte> bytes);

    /// <summary>Opens a document that <see cref="Recognize"/> recognised.</summary>
    /// <param name="bytes">The whole document, which must not change while it is open.</param>
    /// <param name="settings">The password and the time allowed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The open document.</returns>
    /// <exception cref="DocumentFormatException">The document is damaged, empty or encrypted.</exception>
    /// <exception cref="LimitExceededException">A limit on size, memory or time was met.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    IPagedDocument Open(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken = default);
}
