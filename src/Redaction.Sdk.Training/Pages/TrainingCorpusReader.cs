using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Training.Pages;

namespace Redaction.Sdk.Training;

/// <summary>Reads real pages: annotated ones, and folders of pages without a redaction.</summary>
/// <remarks>
/// Which pages are kept back is a matter of the hash of their document's name, so that it stays the same when pages are
/// added. What belongs to one document is told by names that end in <c>_p</c> and a number, with or without more digits.
/// </remarks>
public static partial class TrainingCorpusReader
{
    private static readonly string[] ImageExtensions = [".webp", ".png", ".jpg", ".jpeg"];

    /// <summary>Reads the pages.</summary>
    /// <param name="annotated">Files of COCO JSON; images lie in their folder or below.</param>
    /// <param name="clean">Folders of images without a redaction.</param>
    /// <param name="validationShare">The share of documents that are kept back, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>The pages, at most 1400 pixels a side.</returns>
    /// <exception cref="RedactionException">A data set or an image cannot be read.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Task<TrainingCorpus> ReadAsync(
        IReadOnlyList<string> annotated,
        IReadOnlyList<string> clean,
        double validationShare = 0.2,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(clean);

        return ReadCoreAsync(annotated, clean, validationShare, cancellationToken);
    }

    private static async Task<TrainingCorpus> ReadCoreAsync(
        IReadOnlyList<string> annotated,
        IReadOnlyList<string> clean,
        double validationShare,
        CancellationToken cancellationToken)
    {
        List<(string Path, string Set, IReadOnlyList<GroundTruthBox> Redactions)> files = [];
        foreach (var path in annotated)
        {
            files.AddRange(await AnnotatedAsync(path, cancellationToken).ConfigureAwait(false));
        }

        foreach (var folder in clean)
        {
            files.AddRange(Clean(folder));
        }

        var contents = files.ConvertAll(static file => File.ReadAllBytes(file.Path));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        contents.ForEach(hash.AppendData);
        var pages = new CorpusPage[files.Count];
        Parallel.For(0, files.Count, new() { CancellationToken = cancellationToken }, i =>
        {
            var (path, set, redactions) = files[i];
            pages[i] = new(
                Path.GetFileName(path), set, DocumentOf(path), RealPageReader.Read(contents[i], redactions));
        });

        return new()
        {
            Training = [.. pages.Where(page => !IsKeptBack(page.Document, validationShare))],
            Validation = [.. pages.Where(page => IsKeptBack(page.Document, validationShare))],
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
        };
    }

    private static async Task<IEnumerable<(string, string, IReadOnlyList<GroundTruthBox>)>> AnnotatedAsync(
        string path, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        AnnotatedDataset dataset;
        await using (stream.ConfigureAwait(false))
        {
            dataset = await CocoReader.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

        return dataset.Images.Select(image => (
            Path.Combine(folder, image.FileName.Replace('\\', '/')),
            Path.GetFileName(folder),
            (IReadOnlyList<GroundTruthBox>)[.. image.Annotations.Select(ToBox)]));
    }

    private static IEnumerable<(string, string, IReadOnlyList<GroundTruthBox>)> Clean(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(static path => ImageExtensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .Select(path => (
                path,
                Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)),
                (IReadOnlyList<GroundTruthBox>)[]));

    private static GroundTruthBox ToBox(Annotation annotation) =>
        RedactionClasses.FindStyle(annotation.ClassName) is { } style
            ? new(annotation.Box, style, annotation.IsCrowd)
            : throw new DatasetFormatException(
                $"Annotation id {annotation.Id} is of a class that means no redaction style.");

    private static string DocumentOf(string path) => PageSuffix().Replace(Path.GetFileNameWithoutExtension(path), "");

    private static bool IsKeptBack(string document, double share) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(document))[0] < share * 256;

    [GeneratedRegex(@"_p\d+$")]
    private static partial Regex PageSuffix();
}
