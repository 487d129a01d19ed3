using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>A data set on disk: its annotations, and the image files at or below their folder.</summary>
internal sealed class DatasetFolder(CommandHost host, string path, IDatasetFormat format)
{
    private readonly Dictionary<string, RasterSize?> _sizes = new(StringComparer.Ordinal);

    public string Root { get; } = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>Reads the annotations.</summary>
    /// <param name="findings">Receives entries that cannot be true; <see langword="null"/> to end at the first.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<AnnotatedDataset> ReadAsync(
        ICollection<DataFinding>? findings, CancellationToken cancellationToken)
    {
        try
        {
            DatasetReadSettings settings = new() { FindImageSize = FindSize, Findings = findings };

            return await format.ReadAsync(path, settings, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingDone, "The annotations cannot be read.");
        }
    }

    /// <summary>Opens the one page of an image file, in its own pixels.</summary>
    /// <exception cref="RedactionException">The file is no image of one whole page.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public PageImage Open(string fileName)
    {
        var bytes = File.ReadAllBytes(Full(fileName));
        var images = host.ImageFormats.FirstOrDefault(f => f.Recognize(bytes) is not null)
            ?? throw new DocumentFormatException(ProblemCode.UnsupportedFormat, "The image is of no known format.");
        using var document = images.Open(bytes, new());
        if (document.PageCount != 1)
        {
            throw new DocumentFormatException(
                ProblemCode.UnsupportedFormat, "The file has several pages; the image of a data set has one.");
        }

        var page = document.RenderPage(1, new());
        if (page.Defect is { } defect)
        {
            page.Dispose();
            throw new DocumentFormatException(defect.Code, defect.Message);
        }

        return page;
    }

    /// <summary>Copies image files below a folder.</summary>
    public void CopyImages(IEnumerable<AnnotatedImage> images, string folder)
    {
        foreach (var name in images.Select(static image => image.FileName))
        {
            var target = Path.Combine(folder, name.Replace('\\', '/'));
            OutputFiles.CreateFolder(Path.GetDirectoryName(target)!);
            OutputFiles.Guard(target, () =>
            {
                if (Path.GetFullPath(target) != Path.GetFullPath(Full(name)))
                {
                    File.Copy(Full(name), target, overwrite: true);
                }

                return true;
            });
        }
    }

    private RasterSize? FindSize(string fileName)
    {
        if (!_sizes.TryGetValue(fileName, out var size))
        {
            _sizes[fileName] = size = Measure(fileName);
        }

        return size;
    }

    private RasterSize? Measure(string fileName)
    {
        try
        {
            using var page = Open(fileName);

            return RasterSize.FromPixels(page.Layout.Width, page.Layout.Height);
        }
        catch (Exception e) when (e is RedactionException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Full(string fileName) => Path.Combine(Root, fileName.Replace('\\', '/'));
}
