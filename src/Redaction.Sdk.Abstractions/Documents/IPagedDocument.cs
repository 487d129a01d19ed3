namespace Redaction.Sdk;

/// <summary>An open document, whose pages can be had as pixels.</summary>
/// <remarks>
/// Any number of threads may render pages of one document at once; the pixels of a page do not depend on
/// what else is rendered, before or beside it.
/// </remarks>
public interface IPagedDocument : IDisposable
{
    /// <summary>Gets the media type, such as <c>application/pdf</c>.</summary>
    string MediaType { get; }

    /// <summary>Gets the number of pages; at least 1.</summary>
    int PageCount { get; }

    /// <summary>Gets what is known to be wrong with the document as a whole, though pages can be read.</summary>
    IReadOnlyList<DocumentProblem> Problems { get; }

    /// <summary>Renders or decodes one page, upright.</summary>
    /// <param name="pageNumber">The number of the page, from 1.</param>
    /// <param name="settings">The resolution, the pixel format and the time allowed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The page, in a rented buffer that the caller gives back by disposing it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    /// <exception cref="DocumentFormatException">The page is damaged; other pages may still be read.</exception>
    /// <exception cref="LimitExceededException">A limit on size, memory or time was met.</exception>
    /// <exception cref="ObjectDisposedException">The document was disposed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    PageImage RenderPage(
        int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken = default);
}
