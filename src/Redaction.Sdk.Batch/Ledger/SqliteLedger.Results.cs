using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Batch;

public sealed partial class SqliteLedger
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<JobDocument> ReadDocumentsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var reader = new ResultReader(_database, _plan, Job.Detector);
        foreach (var document in reader.Documents())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return document;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ManifestNote>> ReadNotesAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(_database.Read<IReadOnlyList<ManifestNote>>(_notes.Read));
}
