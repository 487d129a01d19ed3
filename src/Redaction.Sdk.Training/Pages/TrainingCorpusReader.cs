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
/// added; documents that are named as held out are kept back beside them. What belongs to one document is told by names
/// that end in <c>_p</c> and a number, with or without more digits.
/// </remarks>
public static partial class TrainingCorpusReader
{
    private static readonly string[] ImageExtensions = [".webp", ".png", ".jpg", ".jpeg"];

    /// <summary>Reads the pages.</summary>
    /// <param name="annotated">Files of COCO JSON; images lie in their folder or below.</param>
    /// <param name="clean">Folders of images without a redaction.</param>
    /// <param name="heldOut">
    /// Files of COCO JSON whose documents are only validated on, wherever their pages are named as well.
    /// </param>
    /// <param name="validationShare">The share of documents that are kept back, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>The pages, at most 1400 pixels a side.</returns>
    /// <exception cref="RedactionException">A data set or an image cannot be read.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Task<TrainingCorpus> ReadAsync(
        IReadOnlyList<string> annotated,
        IReadOnlyList<string> clean,
        IReadOnlyList<string>? heldOut = null,
        double validationShare = 0.2,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(clean);

        return ReadCoreAsync(annotated, clean, heldOut ?? [], validationShare, cancellationToken);
    }

    private static async Task<TrainingCorpus> ReadCoreAsync(
        IReadOnlyList<string> annotated,
        IReadOnlyList<string> clean,
        IReadOnlyList<string> heldOut,
        double validationShare,
        CancellationToken cancellationToken)
    {
        var judging = await AnnotatedAsync(heldOut, cancellationToken).ConfigureAwait(false);
        var named = judging.Select(static file => file.Document).ToHashSet(StringComparer.Ordinal);
        var others = await AnnotatedAsync(annotated, cancellationToken).ConfigureAwait(false);
        List<RealFile> files =
            [.. others.Concat(clean.SelectMany(Clean)).Where(file => !named.Contains(file.Document)), .. judging];
        bool IsKeptBack(CorpusPage page) => named.Contains(page.Document) || IsDrawn(page.Document, validationShare);

        var contents = files.ConvertAll(static file => File.ReadAllBytes(file.Path));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        contents.ForEach(hash.AppendData);
        var pages = new CorpusPage[files.Count];
        Parallel.For(0, files.Count, new() { CancellationToken = cancellationToken }, i =>
        {
            var file = files[i];
            pages[i] = new(
                Path.GetFileName(file.Path), file.Set, file.Document, RealPageReader.Read(contents[i], file.Redactions));
        });

        return new()
        {
            Training = [.. pages.Where(page => !IsKeptBack(page))],
            Validation = [.. pages.Where(IsKeptBack)],
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
        };
    }

    private static async Task<List<RealFile>> AnnotatedAsync(
        IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        List<RealFile> files = [];
        foreach (var path in paths)
        {
            files.AddRange(await AnnotatedAsync(path, cancellationToken).ConfigureAwait(false));
        }

        return files;
    }

    private static async Task<IEnumerable<RealFile>> AnnotatedAsync(string path, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        AnnotatedDataset dataset;
        await using (stream.ConfigureAwait(false))
        {
            dataset = await CocoReader.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

        return dataset.Images.Select(image => new RealFile(
            Path.Combine(folder, image.FileName.Replace('\\', '/')),
            Path.GetFileName(folder),
            [.. image.Annotations.Select(ToBox)]));
    }

    private static IEnumerable<RealFile> Clean(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(static path => ImageExtensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .Select(path => new RealFile(
                path, Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)), []));

    private static GroundTruthBox ToBox(Annotation annotation) =>
        RedactionClasses.FindStyle(annotation.ClassName) is { } style
            ? new(annotation.Box, style, annotation.IsCrowd)
            : throw new DatasetFormatException(
                $"Annotation id {annotation.Id} is of a class that means no redaction style.");

    private static bool IsDrawn(string document, double share) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(document))[0] < share * 256;

    private sealed record RealFile(string Path, string Set, IReadOnlyList<GroundTruthBox> Redactions)
    {
        public string Document { get; } = PageSuffix().Replace(System.IO.Path.GetFileNameWithoutExtension(Path), "");
    }

    [GeneratedRegex(@"_p\d+$")]
    private static partial Regex PageSuffix();
}
