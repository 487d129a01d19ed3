using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Synthesize;

/// <summary>Finds the images of a folder that are known to have no redaction.</summary>
internal static class CleanPages
{
    private const string Annotations = "annotations.coco.json";
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".webp"];

    /// <summary>The images on which the folder's annotations mark nothing; all of them where there are none.</summary>
    /// <exception cref="CommandException">There is no such folder, or no such image in it.</exception>
    /// <exception cref="DatasetFormatException">The annotations cannot be read.</exception>
    public static async Task<IReadOnlyList<string>> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var annotations = Path.Combine(folder, Annotations);
        var files = !Directory.Exists(folder) ? []
            : File.Exists(annotations) ? await UnmarkedAsync(folder, annotations, cancellationToken).ConfigureAwait(false)
            : Images(folder);

        return files.Count > 0 ? files : throw new CommandException(
            ExitCodes.NothingDone, $"{PrintableText.Escape(folder)} has no image without a redaction.");
    }

    private static List<string> Images(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<IReadOnlyList<string>> UnmarkedAsync(
        string folder, string annotations, CancellationToken cancellationToken)
    {
        var file = File.OpenRead(annotations);
        await using (file.ConfigureAwait(false))
        {
            var dataset = await CocoReader.ReadAsync(file, cancellationToken).ConfigureAwait(false);
            ILookup<string, string> found = Images(folder).ToLookup(path => Path.GetFileName(path));

            return
            [
                .. dataset.Images
                    .Where(image => image.Annotations.Count == 0)
                    .SelectMany(image => found[Path.GetFileName(image.FileName)].Take(1)),
            ];
        }
    }
}
