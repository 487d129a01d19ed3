namespace Redaction.Sdk.Productions;

/// <summary>Looks at pages that may be sheets in the place of documents.</summary>
/// <remarks>Implementations are safe for any number of threads.</remarks>
public interface ISlipSheetReader
{
    /// <summary>Looks at a page.</summary>
    /// <param name="image">The bytes of an image file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// How much stands on the page; <see langword="null"/> when the file has several pages or cannot be read.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    ValueTask<SheetLook?> LookAsync(ReadOnlyMemory<byte> image, CancellationToken cancellationToken = default);
}
