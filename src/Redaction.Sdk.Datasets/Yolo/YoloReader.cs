namespace Redaction.Sdk.Datasets;

/// <summary>Reads the parts of a YOLO data set.</summary>
internal static class YoloReader
{
    private static readonly HashSet<string> ImageExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp",
    };

    public static async Task<AnnotatedDataset> ReadAsync(
        string file, FindingSink sink, CancellationToken cancellationToken)
    {
        var yaml = YoloYaml.Read(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false));
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;

        // A path of another machine, as tools often leave it, means the folder of the file.
        var root = Path.Combine(folder, yaml.Root) is var stated && Directory.Exists(stated) ? stated : folder;
        List<ImageDraft> drafts = [];
        foreach (var (split, part) in yaml.Parts)
        {
            foreach (var name in await NamesAsync(folder, root, part, cancellationToken).ConfigureAwait(false))
            {
                drafts.Add(new()
                {
                    FileName = name,
                    Split = split,
                    Annotations = await LabelsAsync(folder, name, yaml, sink, cancellationToken).ConfigureAwait(false),
                });
            }
        }

        return new DatasetBuilder(sink, yaml.Names.Values).Build(drafts);
    }

    /// <summary>Finds the images of a part, relative to the folder of the YAML file.</summary>
    private static async Task<IEnumerable<string>> NamesAsync(
        string folder, string root, string part, CancellationToken cancellationToken)
    {
        // Some tools write the paths as seen from a folder beside the file.
        var path = Path.Combine(root, part);
        path = Path.Exists(path) || !part.StartsWith("../", StringComparison.Ordinal) ? path : Path.Combine(root, part[3..]);
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(static file => ImageExtensions.Contains(Path.GetExtension(file)))
                .Select(file => Relative(folder, file))
                .Order(StringComparer.Ordinal);
        }

        if (!File.Exists(path))
        {
            throw new DatasetFormatException("A part of the data set is neither a folder of images nor a list of them.");
        }

        var lines = await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false);

        return lines
            .Where(static line => !string.IsNullOrWhiteSpace(line))
            .Select(line => Relative(folder, Path.Combine(Path.GetDirectoryName(path)!, line.Trim())));
    }

    private static async Task<List<AnnotationDraft>> LabelsAsync(
        string folder, string image, YoloYaml yaml, FindingSink sink, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, YoloPaths.LabelsOf(image));
        string[] lines = File.Exists(path)
            ? await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false)
            : [];
        if (lines.Length == 0 || sink.Settings.FindImageSize?.Invoke(image) is not { } size)
        {
            return [];
        }

        List<AnnotationDraft> drafts = [];
        foreach (var (index, line) in lines.Index().Where(static line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            if (YoloLine.Read(line, size, yaml.Names) is { } draft)
            {
                drafts.Add(draft);
            }
            else
            {
                sink.Report($"Line {index + 1} of a label file is no class of the data set and a box or a polygon.");
            }
        }

        return drafts;
    }

    private static string Relative(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace('\\', '/');
}
