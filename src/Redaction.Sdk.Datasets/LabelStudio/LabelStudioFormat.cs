using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>The JSON export of Label Studio: one file, <c>tasks.json</c>, and its configuration, <c>config.xml</c>.</summary>
/// <remarks>
/// <para>
/// Rectangles, polygons and brush strokes of tasks are read and written. Their numbers are percent of the image, with
/// all digits of a double. A rectangle that is turned is read as its four corners and the box around them. Drafts,
/// predictions and cancelled annotations are passed over.
/// </para>
/// <para>
/// What the format has no field for is written into the task's <c>data</c> and the region's <c>meta</c>. The configuration
/// declares the classes; it is read only where it lies beside the file under its name.
/// </para>
/// </remarks>
public sealed class LabelStudioFormat : IDatasetFormat
{
    private const string FileName = "tasks.json";

    /// <inheritdoc/>
    public string Name => "label-studio";

    /// <inheritdoc/>
    public DatasetContent Carries =>
        DatasetContent.Fractions | DatasetContent.ImageSize | DatasetContent.ImageIds | DatasetContent.ClassList
        | DatasetContent.Resolution | DatasetContent.Documents | DatasetContent.Splits
        | DatasetContent.ImageAttributes | DatasetContent.Polygon | DatasetContent.Masks | DatasetContent.Crowds
        | DatasetContent.AnnotationAttributes | DatasetContent.Annotators;

    /// <inheritdoc/>
    public Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var file = DatasetFiles.Find(path, FileName, "project.json", "annotations.json");

        return ReadCoreAsync(file, new(settings), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteAsync(AnnotatedDataset dataset, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(folder);

        return WriteCoreAsync(dataset, folder, cancellationToken);
    }

    private static async Task<AnnotatedDataset> ReadCoreAsync(
        string file, FindingSink sink, CancellationToken cancellationToken)
    {
        using var document = await JsonFiles.LoadAsync(file, cancellationToken).ConfigureAwait(false);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new DatasetFormatException("The JSON is no export of Label Studio: it is not a list of tasks.");
        }

        var classes = await LabelStudioConfig
            .ReadAsync(Path.GetDirectoryName(Path.GetFullPath(file))!, cancellationToken)
            .ConfigureAwait(false);

        return new DatasetBuilder(sink, classes)
            .Build(document.RootElement.EnumerateArray().Select(LabelStudioTask.Read));
    }

    private static async Task WriteCoreAsync(
        AnnotatedDataset dataset, string folder, CancellationToken cancellationToken)
    {
        await JsonFiles.SaveAsync(
            folder,
            FileName,
            json =>
            {
                json.WriteStartArray();
                foreach (var image in dataset.Images)
                {
                    LabelStudioTask.Write(json, image);
                }

                json.WriteEndArray();
            },
            cancellationToken).ConfigureAwait(false);
        await LabelStudioConfig.WriteAsync(dataset.Classes, folder, cancellationToken).ConfigureAwait(false);
    }
}
