namespace Redaction.Sdk.Datasets;

/// <summary>
/// YOLO: a text file of labels for each image, and <c>data.yaml</c> with the names of the classes.
/// </summary>
/// <remarks>
/// <para>
/// Numbers are fractions of the image, here with ten decimals: on a page of 10,000 pixels that is a millionth of a
/// pixel. YOLO's own tools write six. The size of the images is in no file: reading asks
/// <see cref="DatasetReadSettings.FindImageSize"/>.
/// </para>
/// <para>
/// The labels of <c>images/a.png</c> are <c>labels/a.txt</c>; those of an image in no folder called <c>images</c> lie
/// beside it. Images without an annotation have an empty file. Lists such as <c>train.txt</c> name the images of a part,
/// so that they need not be there when labels are read; images that are not split are listed as <c>train</c>.
/// </para>
/// <para>
/// Lines of five numbers are boxes, longer ones polygons. A file must not mix them, because YOLO's own reader then takes
/// boxes for polygons of two points: <see cref="Segmentation"/> writes polygons only, the corners of the box where
/// there is no other.
/// </para>
/// </remarks>
public sealed class YoloFormat : IDatasetFormat
{
    private readonly bool _writesPolygons;

    private YoloFormat(bool writesPolygons) => _writesPolygons = writesPolygons;

    /// <summary>Gets the format that writes boxes. It reads both.</summary>
    public static YoloFormat Detection { get; } = new(writesPolygons: false);

    /// <summary>Gets the format that writes polygons. It reads both.</summary>
    public static YoloFormat Segmentation { get; } = new(writesPolygons: true);

    /// <inheritdoc/>
    public string Name => _writesPolygons ? "yolo-seg" : "yolo";

    /// <inheritdoc/>
    public DatasetContent Carries =>
        DatasetContent.Fractions | DatasetContent.ClassList | DatasetContent.Splits
        | (_writesPolygons ? DatasetContent.Polygon : DatasetContent.None);

    /// <inheritdoc/>
    public Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var file = DatasetFiles.Find(path, YoloYaml.FileName, "data.yml", "dataset.yaml");

        return YoloReader.ReadAsync(file, new(settings), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteAsync(AnnotatedDataset dataset, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(folder);

        return YoloWriter.WriteAsync(dataset, folder, _writesPolygons, cancellationToken);
    }
}
