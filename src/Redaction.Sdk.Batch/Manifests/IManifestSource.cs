namespace Redaction.Sdk.Batch;

/// <summary>Lists the documents of a collection.</summary>
public interface IManifestSource
{
    /// <summary>Gets what was noticed on the way; complete once the enumeration has ended.</summary>
    IReadOnlyList<ManifestNote> Notes { get; }

    /// <summary>Lists the documents, one at a time and never all in memory.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>
    /// The documents. Their order does not matter. What cannot be listed is an entry with a problem: leaving it out would
    /// make the rest look complete.
    /// </returns>
    /// <exception cref="RedactionException">There is no such collection, or its list cannot be read.</exception>
    IAsyncEnumerable<ManifestEntry> EnumerateAsync(CancellationToken cancellationToken = default);
}
