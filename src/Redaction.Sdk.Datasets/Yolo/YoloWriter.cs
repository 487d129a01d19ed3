using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>Writes <c>data.yaml</c>, the lists of images and the label files.</summary>
internal static class YoloWriter
{
    public static async Task WriteAsync(
        AnnotatedDataset dataset, string folder, bool asPolygons, CancellationToken cancellationToken)
    {
        var indices = dataset.Classes.Index().ToDictionary(static c => c.Item, static c => c.Index);
        HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase);
        foreach (var image in dataset.Images)
        {
            var path = YoloPaths.LabelsOf(image.FileName);
            if (!labels.Add(path))
            {
                throw new ArgumentException(
                    $"Image id {image.Id} has the name of another, but for the extension.", nameof(dataset));
            }

            var size = RasterSize.FromPixels(image.Width, image.Height);
            await WriteLinesAsync(
                folder,
                path,
                image.Annotations.Select(a => YoloLine.Write(a, IndexOf(indices, a), size, asPolygons)),
                cancellationToken).ConfigureAwait(false);
        }

        await WriteListsAsync(dataset, folder, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteListsAsync(
        AnnotatedDataset dataset, string folder, CancellationToken cancellationToken)
    {
        var parts = dataset.Images
            .GroupBy(static image => image.Split ?? DatasetSplit.Train)
            .OrderBy(static part => part.Key)
            .ToArray();
        foreach (var part in parts)
        {
            // A dot in front tells YOLO's own reader that the path begins at the list.
            await WriteLinesAsync(
                folder,
                $"{SplitNames.Of(part.Key)}.txt",
                part.Select(static image => $"./{image.FileName.Replace('\\', '/')}"),
                cancellationToken).ConfigureAwait(false);
        }

        var stream = DatasetFiles.Create(folder, YoloYaml.FileName);
        var writer = new StreamWriter(stream);
        await using (writer.ConfigureAwait(false))
        {
            var yaml = YoloYaml.Write(dataset.Classes, parts.Select(static part => part.Key));
            await writer.WriteAsync(yaml.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteLinesAsync(
        string folder, string name, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        var writer = new StreamWriter(DatasetFiles.Create(folder, name)) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            foreach (var line in lines)
            {
                await writer.WriteLineAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static int IndexOf(Dictionary<string, int> indices, Annotation annotation) =>
        indices.TryGetValue(annotation.ClassName, out var index)
            ? index
            : throw new ArgumentException(
                $"Annotation id {annotation.Id} is of a class that the data set does not name.");
}
