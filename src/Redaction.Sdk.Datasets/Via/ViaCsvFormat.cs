using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>The CSV export of VGG Image Annotator: one file, <c>via_export_csv.csv</c>, a row for each region.</summary>
/// <remarks>An image without a region has a row too. The rest is as in <see cref="ViaFormat"/>.</remarks>
public sealed class ViaCsvFormat : IDatasetFormat
{
    private const string FileName = "via_export_csv.csv";

    private static readonly string[] Columns =
    [
        "filename", "file_size", "file_attributes", "region_count", "region_id", "region_shape_attributes",
        "region_attributes",
    ];

    /// <inheritdoc/>
    public string Name => "via-csv";

    /// <inheritdoc/>
    public DatasetContent Carries => ViaRegion.Carries;

    /// <inheritdoc/>
    public Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var file = DatasetFiles.Find(path, FileName, "via_region_data.csv");

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
        var rows = CsvText.Read(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false));

        // Version 1 begins the header with a number sign.
        if (rows.Count == 0 || !rows[0].Select(static name => name.TrimStart('#')).SequenceEqual(Columns))
        {
            throw new DatasetFormatException("The CSV is no export of VIA: its columns are others.");
        }

        OrderedDictionary<string, List<string[]>> images = new(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1).Where(static row => row.Length == Columns.Length))
        {
            images.TryAdd(row[0], []);
            images[row[0]].Add(row);
        }

        return new DatasetBuilder(sink, statedClasses: null).Build(images.Select(ToDraft));
    }

    private static ImageDraft ToDraft(KeyValuePair<string, List<string[]>> image)
    {
        using var attributes = Parse(image.Value[0][2]);
        List<AnnotationDraft?> annotations = [];
        foreach (var row in image.Value)
        {
            using var shape = Parse(row[5]);
            using var region = Parse(row[6]);
            annotations.Add(ViaRegion.Read(shape.RootElement, region.RootElement));
        }

        return ViaRegion.Page(image.Key, JsonFields.Scalars(attributes.RootElement.EnumerateObject()), annotations);
    }

    private static JsonDocument Parse(string cell)
    {
        try
        {
            var document = JsonDocument.Parse(cell.Length == 0 ? "{}" : cell);

            return document.RootElement.ValueKind == JsonValueKind.Object ? document : JsonDocument.Parse("{}");
        }
        catch (JsonException e)
        {
            throw new DatasetFormatException("A cell of the CSV holds no JSON where VIA writes JSON.", e);
        }
    }

    private static async Task WriteCoreAsync(
        AnnotatedDataset dataset, string folder, CancellationToken cancellationToken)
    {
        var writer = new StreamWriter(DatasetFiles.Create(folder, FileName)) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteLineAsync(CsvText.Row(Columns).AsMemory(), cancellationToken).ConfigureAwait(false);
            foreach (var row in dataset.Images.SelectMany(ViaCsvRows.Of))
            {
                await writer.WriteLineAsync(row.AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
