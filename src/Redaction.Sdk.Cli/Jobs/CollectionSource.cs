using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>Tells what kind of collection a user named.</summary>
internal static class CollectionSource
{
    public const string StandardInput = "-";

    private const string Opticon = ".opt";

    /// <summary>Opens a collection: a folder, a production, a list of paths, or such a list on standard input.</summary>
    /// <exception cref="CommandException">There is nothing of that name, or the job lies in the collection.</exception>
    public static IManifestSource Open(string collection, string? job, Stream input, ISlipSheetReader slipSheets)
    {
        if (collection == StandardInput)
        {
            return new ListSource(() => new StreamReader(input, leaveOpen: true), Directory.GetCurrentDirectory());
        }

        if (Directory.Exists(collection))
        {
            if (job is not null)
            {
                ThrowIfInside(job, collection);
            }

            return new FolderSource(collection);
        }

        if (!File.Exists(collection))
        {
            throw new CommandException(
                ExitCodes.NothingDone, $"There is no folder, load file or list {PrintableText.Escape(collection)}.");
        }

        return Path.GetExtension(collection).Equals(Opticon, StringComparison.OrdinalIgnoreCase)
            ? new ProductionSource(collection, new(slipSheets: slipSheets))
            : ListSource.FromFile(collection);
    }

    private static void ThrowIfInside(string job, string collection)
    {
        var way = Path.GetRelativePath(Path.GetFullPath(collection), Path.GetFullPath(job));
        if (way != ".." && !way.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(way))
        {
            throw new CommandException(
                ExitCodes.Usage, "The folder of the job lies in the collection, whose files it would count as documents.");
        }
    }
}
