namespace Redaction.Sdk.Batch;

/// <summary>Hands over the results of a job that is complete, as a folder that says itself what is in it.</summary>
/// <remarks>The same inputs and pipeline give the same bytes, whatever happened on the way.</remarks>
/// <param name="results">The job.</param>
/// <param name="formats">The forms in which its results are written.</param>
public sealed class JobExporter(IJobResults results, IReadOnlyList<IExportFormat> formats)
{
    /// <summary>Writes the folder, with <c>manifest.json</c> beside what the formats write.</summary>
    /// <param name="path">The folder. An earlier export of that name is replaced.</param>
    /// <param name="cancellationToken">Stops the export and leaves nothing behind.</param>
    /// <returns>The number of documents.</returns>
    /// <exception cref="JobException">The job is not complete.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<long> ExportAsync(string path, CancellationToken cancellationToken = default)
    {
        if (!(await results.ProgressAsync(cancellationToken).ConfigureAwait(false)).IsComplete)
        {
            throw new JobException("The job is not complete; run it again before its results are exported.");
        }

        using var folder = new ExportFolder(path);
        var manifest = new JobManifest(results.Job);
        var count = await WriteDocumentsAsync(folder, manifest, cancellationToken).ConfigureAwait(false);
        var notes = await results.ReadNotesAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<ExportedFile> files = [.. folder.Files];
        var output = folder.Create(JobManifest.FileName);
        await using (output.ConfigureAwait(false))
        {
            manifest.Write(output, notes, files);
        }

        folder.Commit();

        return count;
    }

    private async Task<long> WriteDocumentsAsync(
        ExportFolder folder, JobManifest manifest, CancellationToken cancellationToken)
    {
        var (writers, count) = (new List<IExportWriter>(), 0L);
        try
        {
            writers.AddRange(formats.Select(format => format.Open(folder, results.Job)));
            await foreach (var document in results.ReadDocumentsAsync(cancellationToken).ConfigureAwait(false))
            {
                manifest.Add(document);
                count++;
                foreach (var writer in writers)
                {
                    await writer.WriteAsync(document, cancellationToken).ConfigureAwait(false);
                }
            }

            foreach (var writer in writers)
            {
                await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            }

            return count;
        }
        finally
        {
            foreach (var writer in writers)
            {
                await writer.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
