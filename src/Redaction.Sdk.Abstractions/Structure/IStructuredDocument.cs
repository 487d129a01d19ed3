using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>An open document that also knows what its pages draw.</summary>
/// <remarks>Any number of threads may use one document at once.</remarks>
public interface IStructuredDocument : IPagedDocument
{
    /// <summary>Reads what a page draws.</summary>
    /// <param name="pageNumber">The number of the page, from 1.</param>
    /// <param name="timeBudget">The time that the page may take.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Everything that the page draws, in the order in which it is painted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    /// <exception cref="DocumentFormatException">The page is damaged; other pages may still be read.</exception>
    /// <exception cref="LimitExceededException">A limit on size, memory or time was met.</exception>
    /// <exception cref="ObjectDisposedException">The document was disposed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    PageStructure ReadStructure(int pageNumber, TimeSpan timeBudget, CancellationToken cancellationToken = default);

    /// <summary>Renders a part of a page as it would look without some of what it draws.</summary>
    /// <param name="pageNumber">The number of the page, from 1.</param>
    /// <param name="region">The part, in page points; what lies outside of the page is cut off.</param>
    /// <param name="without">
    /// The <see cref="PageElement.Index"/> of each element to leave out. Leaving out an element of an annotation
    /// leaves out the annotation.
    /// </param>
    /// <param name="settings">The resolution, the pixel format and the time allowed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The part alone, its edges moved outwards to whole pixels of <see cref="IPagedDocument.RenderPage"/>, in a rented
    /// buffer that the caller gives back by disposing it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such page or element, or the region lies outside of the page.
    /// </exception>
    /// <exception cref="DocumentFormatException">The page is damaged; other pages may still be read.</exception>
    /// <exception cref="LimitExceededException">A limit on size, memory or time was met.</exception>
    /// <exception cref="ObjectDisposedException">The document was disposed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    PageImage RenderRegion(
        int pageNumber,
        Box<PagePoints> region,
        IReadOnlyCollection<int> without,
        PageRenderSettings settings,
        CancellationToken cancellationToken = default);
}
