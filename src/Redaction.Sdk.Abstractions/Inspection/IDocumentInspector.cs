namespace Redaction.Sdk;

/// <summary>Reads a document a second time, independently, and looks for what its pages do not show.</summary>
/// <remarks>Implementations are safe for any number of threads, and never harm the process that calls them.</remarks>
public interface IDocumentInspector
{
    /// <summary>Determines whether documents of a media type can be inspected.</summary>
    /// <param name="mediaType">The media type, such as <c>application/pdf</c>.</param>
    /// <returns><see langword="true"/> if they can.</returns>
    bool CanInspect(string mediaType);

    /// <summary>Inspects a document.</summary>
    /// <param name="bytes">The whole document, which must not change during the call.</param>
    /// <param name="settings">The password and the time allowed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was found. What could not be read is among its problems, never an exception.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    ValueTask<DocumentInspection> InspectAsync(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken = default);
}
