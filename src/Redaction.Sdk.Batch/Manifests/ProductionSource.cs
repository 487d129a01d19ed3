using System.Runtime.CompilerServices;
using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Batch;

/// <summary>Lists the documents of an e-discovery production under their numbers.</summary>
/// <remarks>
/// Files of single pages are grouped to documents as the load files say. A page of which there is no file is a page that
/// is not read. Gaps in the numbers, repeats and slip sheets are noted. A number that two documents have names the first
/// one; the others also have the line that they begin on.
/// </remarks>
public sealed class ProductionSource : IManifestSource
{
    private readonly string _opticonFile;
    private readonly ProductionReader _reader;

    /// <summary>Initializes a new instance of the <see cref="ProductionSource"/> class.</summary>
    /// <param name="opticonFile">The path of the Opticon file.</param>
    /// <param name="reader">Reads the production; by default, only the load files tell slip sheets.</param>
    /// <exception cref="ArgumentException"><paramref name="opticonFile"/> is empty.</exception>
    public ProductionSource(string opticonFile, ProductionReader? reader = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(opticonFile);

        (_opticonFile, _reader) = (opticonFile, reader ?? new());
    }

    /// <inheritdoc/>
    public IReadOnlyList<ManifestNote> Notes { get; private set; } = [];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ManifestEntry> EnumerateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (register, names) = (new ProductionRegister(), new UniqueNames());
        var documents = _reader.ReadAsync(_opticonFile, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (documents.ConfigureAwait(false))
        {
            while (await TryMoveNextAsync(documents).ConfigureAwait(false))
            {
                register.Add(documents.Current);
                yield return ProductionEntry.Of(documents.Current, names);
            }
        }

        Notes = ProductionNotes.Of(register.ToSummary());
    }

    private static async ValueTask<bool> TryMoveNextAsync(IAsyncEnumerator<ProductionDocument> documents)
    {
        try
        {
            return await documents.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JobException("The load files of the production could not be read.", e);
        }
    }
}
