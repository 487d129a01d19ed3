using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>Reads text from pixels: the seam for an engine of the application's choice. The SDK brings none.</summary>
/// <remarks>Implementations are safe for any number of threads.</remarks>
public interface ITextRecognizer
{
    /// <summary>Reads the words in a part of a page.</summary>
    /// <param name="page">The page. It is valid during the call only.</param>
    /// <param name="region">The part to read, in page points; it lies within the page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The words, in reading order; empty when there are none.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    ValueTask<IReadOnlyList<RecognizedWord>> RecognizeAsync(
        PageImage page, Box<PagePoints> region, CancellationToken cancellationToken = default);
}
