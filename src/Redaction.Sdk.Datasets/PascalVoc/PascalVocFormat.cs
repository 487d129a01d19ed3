using System.Xml.Linq;

namespace Redaction.Sdk.Datasets;

/// <summary>
/// Pascal VOC: an XML file for each image in <c>Annotations/</c>, lists of names in <c>ImageSets/Main/</c>.
/// </summary>
/// <remarks>
/// <para>
/// Boxes are whole pixels counted from 1, the last one included, so a box grows to the pixels that it touches. A group
/// that was not told apart is <c>difficult</c>, which VOC's evaluation passes over likewise. Attributes are written the
/// way that CVAT writes them into VOC.
/// </para>
/// <para>The name of an XML file is the path of the image without its extension: two images must differ in it.</para>
/// </remarks>
public sealed class PascalVocFormat : IDatasetFormat
{
    private const string Annotations = "Annotations";

    /// <inheritdoc/>
    public string Name => "voc";

    /// <inheritdoc/>
    public DatasetContent Carries =>
        DatasetContent.ImageSize | DatasetContent.Crowds | DatasetContent.Splits
        | DatasetContent.AnnotationAttributes | DatasetContent.Annotators;

    /// <inheritdoc/>
    public Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        return ReadCoreAsync(path, new(settings), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteAsync(AnnotatedDataset dataset, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(folder);

        return WriteCoreAsync(dataset, folder, cancellationToken);
    }

    private static async Task<AnnotatedDataset> ReadCoreAsync(
        string path, FindingSink sink, CancellationToken cancellationToken)
    {
        // The root of a VOC folder, the folder of the XML files, or one of them.
        var isFolder = Directory.Exists(path);
        var inner = Path.Combine(path, Annotations);
        var folder = Directory.Exists(inner) ? inner : path;
        string[] files = isFolder ? Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories) : [path];
        Array.Sort(files, StringComparer.Ordinal);
        var splits = isFolder ? await VocImageSets.ReadAsync(path, cancellationToken).ConfigureAwait(false) : [];

        List<ImageDraft> drafts = [];
        foreach (var file in files)
        {
            var root = await XmlFiles.LoadAsync(file, cancellationToken).ConfigureAwait(false);
            var stem = isFolder
                ? DatasetFiles.Rename(Path.GetRelativePath(folder, file), string.Empty)
                : Path.GetFileNameWithoutExtension(file);
            drafts.Add(VocPage.Read(root, stem) with { Split = splits.GetValueOrDefault(stem) });
        }

        return new DatasetBuilder(sink, statedClasses: null).Build(drafts);
    }

    private static async Task WriteCoreAsync(
        AnnotatedDataset dataset, string folder, CancellationToken cancellationToken)
    {
        HashSet<string> stems = new(StringComparer.OrdinalIgnoreCase);
        foreach (var image in dataset.Images)
        {
            var stem = DatasetFiles.Rename(image.FileName, string.Empty);
            if (!stems.Add(stem))
            {
                throw new ArgumentException(
                    $"Image id {image.Id} has the name of another, but for the extension.", nameof(dataset));
            }

            XElement root = VocPage.Write(image);
            await XmlFiles.SaveAsync(root, folder, $"{Annotations}/{stem}.xml", cancellationToken)
                .ConfigureAwait(false);
        }

        await VocImageSets.WriteAsync(dataset, folder, cancellationToken).ConfigureAwait(false);
    }
}
