namespace Redaction.Sdk.Datasets;

/// <summary>The lists that say which images belong to which part: a name a line, without its extension.</summary>
internal static class VocImageSets
{
    private const string Folder = "ImageSets/Main";

    private static readonly DatasetSplit[] Splits =
        [DatasetSplit.Train, DatasetSplit.Validation, DatasetSplit.Test];

    public static async Task<Dictionary<string, DatasetSplit?>> ReadAsync(
        string folder, CancellationToken cancellationToken)
    {
        Dictionary<string, DatasetSplit?> splits = new(StringComparer.Ordinal);
        foreach (var split in Splits)
        {
            var path = Path.Combine(folder, Folder, $"{SplitNames.Of(split)}.txt");
            string[] lines = File.Exists(path)
                ? await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false)
                : [];
            foreach (var line in lines.Select(static line => line.Trim()).Where(static line => line.Length > 0))
            {
                splits[line] = split;
            }
        }

        return splits;
    }

    public static async Task WriteAsync(AnnotatedDataset dataset, string folder, CancellationToken cancellationToken)
    {
        foreach (var part in dataset.Images.Where(static i => i.Split is not null).GroupBy(static i => i.Split))
        {
            var stream = DatasetFiles.Create(folder, $"{Folder}/{SplitNames.Of(part.Key)}.txt");
            var writer = new StreamWriter(stream) { NewLine = "\n" };
            await using (writer.ConfigureAwait(false))
            {
                foreach (var image in part)
                {
                    var stem = DatasetFiles.Rename(image.FileName, string.Empty);
                    await writer.WriteLineAsync(stem.AsMemory(), cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }
}
