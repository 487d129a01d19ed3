using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Batch;

/// <summary>Lists a collection with what is in its archives: ZIP, TAR and TAR.GZ files, also in one another.</summary>
/// <remarks>
/// <para>
/// Archives are known by their extensions (<c>.zip</c>, <c>.tar</c>, <c>.tar.gz</c>, <c>.tgz</c>). A file of an archive is named
/// by both paths, such as <c>box/letters.zip!/1999/letter.pdf</c>; hidden ones are left out, as in folders. An archive that
/// cannot be unpacked to its end is an entry with a problem, beside the files that could be; so is one without a file.
/// </para>
/// <para>
/// Files are unpacked into a folder under numbers, whatever their names are, and stay there: a listing that is repeated,
/// by this process or another, finds them, as long as the archive is the same.
/// </para>
/// </remarks>
public sealed class ArchiveSource : IManifestSource
{
    private readonly IManifestSource _collection;
    private readonly string _folder;
    private readonly ArchiveOptions _options;

    /// <summary>Initializes a new instance of the <see cref="ArchiveSource"/> class.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="folder">The folder to unpack into, made if it is not there; workers read documents from it.</param>
    /// <param name="options">The limits; the defaults if there are none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    public ArchiveSource(IManifestSource collection, string folder, ArchiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentException.ThrowIfNullOrEmpty(folder);

        (_collection, _folder, _options) = (collection, Path.GetFullPath(folder), options ?? new());
    }

    /// <inheritdoc/>
    public IReadOnlyList<ManifestNote> Notes => _collection.Notes;

    /// <inheritdoc/>
    /// <exception cref="JobException">The folder cannot be written to.</exception>
    public async IAsyncEnumerable<ManifestEntry> EnumerateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        UniqueNames names = new();
        await foreach (var entry in _collection.EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            if (entry is not { Files: [var path], Problem: null } || !ArchiveReader.IsArchive(path))
            {
                yield return entry;
                continue;
            }

            foreach (var unpacked in new Unpacking(_folder, _options, names, cancellationToken).Run(entry.Name, path))
            {
                yield return unpacked;
            }
        }
    }
}
