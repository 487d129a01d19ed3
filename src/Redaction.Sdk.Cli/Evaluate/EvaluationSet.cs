using System.Security.Cryptography;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>A data set to measure on, with what there is to find on its images.</summary>
internal sealed class EvaluationSet
{
    private readonly Dictionary<long, IReadOnlyCollection<GroundTruthBox>> _truth;

    private EvaluationSet(AnnotatedDataset dataset, string folder, string sha256)
    {
        (Images, Folder, Sha256) = (dataset.Images, folder, sha256);
        _truth = GroundTruth.Of(dataset);
    }

    public IReadOnlyList<AnnotatedImage> Images { get; }

    /// <summary>Gets the folder that the image files lie in.</summary>
    public string Folder { get; }

    /// <summary>Gets the hash of the annotation file.</summary>
    public string Sha256 { get; }

    /// <summary>Reads a data set.</summary>
    /// <exception cref="CommandException">The annotation file cannot be read.</exception>
    /// <exception cref="DatasetFormatException">The data set is refused.</exception>
    public static async Task<EvaluationSet> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(path, cancellationToken).ConfigureAwait(false);
        using MemoryStream stream = new(bytes);
        var dataset = await CocoReader.ReadAsync(stream, cancellationToken).ConfigureAwait(false);

        return new(
            dataset,
            Path.GetDirectoryName(Path.GetFullPath(path))!,
            Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>Puts what was found on an image beside what is there.</summary>
    public EvaluatedPage Page(ImageOutcome outcome) =>
        new(_truth[outcome.Image.Id], outcome.Found) { Document = DocumentName.Of(outcome.Image) };

    private static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingDone, "The annotation file cannot be read.");
        }
    }
}
