using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>VGG Image Annotator, version 2: a project in JSON, <c>via_project.json</c>.</summary>
/// <remarks>
/// <para>
/// Projects and exported annotations are read, those of version 1 included. Rectangles and polygons are read as what
/// they are, circles and ellipses as the box around them; points and lines are passed over. The class is the region
/// attribute <c>class</c>, <c>label</c>, <c>type</c>, <c>name</c> or <c>category</c>, the first of them that is there.
/// </para>
/// <para>
/// VIA has no field for the size of an image: it is written as file attributes, and reading asks
/// <see cref="DatasetReadSettings.FindImageSize"/> where they are missing.
/// </para>
/// </remarks>
public sealed class ViaFormat : IDatasetFormat
{
    private const string FileName = "via_project.json";

    /// <inheritdoc/>
    public string Name => "via";

    /// <inheritdoc/>
    public DatasetContent Carries => ViaRegion.Carries | DatasetContent.ClassList;

    /// <inheritdoc/>
    public Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var file = DatasetFiles.Find(path, FileName, "via_region_data.json");

        return ReadCoreAsync(file, new(settings), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteAsync(AnnotatedDataset dataset, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(folder);

        return JsonFiles.SaveAsync(folder, FileName, json => ViaProject.Write(json, dataset), cancellationToken);
    }

    private static async Task<AnnotatedDataset> ReadCoreAsync(
        string file, FindingSink sink, CancellationToken cancellationToken)
    {
        using var document = await JsonFiles.LoadAsync(file, cancellationToken).ConfigureAwait(false);
        var root = document.RootElement;
        var images = root.Find("_via_img_metadata") ?? root;
        if (images.ValueKind != JsonValueKind.Object)
        {
            throw new DatasetFormatException("The JSON is no project or export of VIA: it is not an object.");
        }

        return new DatasetBuilder(sink, ViaProject.Classes(root))
            .Build(images.EnumerateObject().Select(static image => ViaProject.Read(image.Value)));
    }
}
