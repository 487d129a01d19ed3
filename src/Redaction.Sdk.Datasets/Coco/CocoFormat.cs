namespace Redaction.Sdk.Datasets;

/// <summary>The object detection format of COCO: one JSON file, <c>annotations.coco.json</c>.</summary>
/// <remarks>
/// It carries everything. What COCO itself has no field for is written beside its own fields, which its tools ignore:
/// see <see cref="CocoReader"/>. Masks are written as run lengths in text.
/// </remarks>
public sealed class CocoFormat : IDatasetFormat
{
    private const string FileName = "annotations.coco.json";

    /// <inheritdoc/>
    public string Name => "coco";

    /// <inheritdoc/>
    public DatasetContent Carries => DatasetContent.Everything;

    /// <inheritdoc/>
    public Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var file = DatasetFiles.Find(path, FileName, "_annotations.coco.json", "annotations.json");

        return ReadCoreAsync(file, settings, cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteAsync(AnnotatedDataset dataset, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(folder);

        return WriteCoreAsync(dataset, folder, cancellationToken);
    }

    private static async Task<AnnotatedDataset> ReadCoreAsync(
        string file, DatasetReadSettings? settings, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
            return await CocoReader.ReadAsync(stream, new FindingSink(settings), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static async Task WriteCoreAsync(
        AnnotatedDataset dataset, string folder, CancellationToken cancellationToken)
    {
        var stream = DatasetFiles.Create(folder, FileName);
        await using (stream.ConfigureAwait(false))
        {
            await CocoWriter.WriteAsync(dataset, stream, cancellationToken).ConfigureAwait(false);
        }
    }
}
