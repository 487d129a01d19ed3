using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>Prodigy's <c>image_manual</c>: a JSON object for each image, a line each, <c>annotations.jsonl</c>.</summary>
/// <remarks>
/// What several annotators said of one image is in several lines, which reading joins. Lines that were rejected or
/// ignored are passed over, and so are spans in free hand of fewer than three points. Where the image itself is in the
/// line, its <c>path</c> names it.
/// </remarks>
public sealed class ProdigyFormat : IDatasetFormat
{
    private const string FileName = "annotations.jsonl";

    /// <inheritdoc/>
    public string Name => "prodigy";

    /// <inheritdoc/>
    public DatasetContent Carries =>
        DatasetContent.Fractions | DatasetContent.ImageSize | DatasetContent.Resolution | DatasetContent.Documents
        | DatasetContent.Splits | DatasetContent.ImageAttributes | DatasetContent.Polygon | DatasetContent.Crowds
        | DatasetContent.AnnotationAttributes | DatasetContent.Annotators;

    /// <inheritdoc/>
    public Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var file = DatasetFiles.Find(path, FileName);

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
        OrderedDictionary<string, ImageDraft> images = new(StringComparer.Ordinal);
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken).ConfigureAwait(false))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && ReadLine(line, number) is { } draft)
            {
                images[draft.FileName] = images.TryGetValue(draft.FileName, out var seen)
                    ? seen with { Annotations = [.. seen.Annotations, .. draft.Annotations] }
                    : draft;
            }
        }

        return new DatasetBuilder(sink, statedClasses: null).Build(images.Values);
    }

    private static ImageDraft? ReadLine(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);

            return ProdigyLine.Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new DatasetFormatException($"Line {number} of the annotations is not JSON.", e);
        }
    }

    private static async Task WriteCoreAsync(
        AnnotatedDataset dataset, string folder, CancellationToken cancellationToken)
    {
        var stream = DatasetFiles.Create(folder, FileName);
        await using (stream.ConfigureAwait(false))
        {
            foreach (var image in dataset.Images)
            {
                // A line for each annotator; those whom nobody names come together.
                var parts = image.Annotations.GroupBy(static a => a.Annotator).ToArray();
                foreach (var (annotator, annotations) in parts.Length == 0
                    ? [(null, [])]
                    : parts.Select(static part => (part.Key, part.ToArray())))
                {
                    await stream.WriteAsync(ProdigyLine.Write(image, annotator, annotations), cancellationToken)
                        .ConfigureAwait(false);
                }
            }
        }
    }
}
