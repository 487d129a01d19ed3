using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>Tells what kind of collection a user named.</summary>
internal static class CollectionSource
{
    public const string StandardInput = "-";

    /// <summary>Opens a collection: a folder, a list of paths, or such a list on standard input.</summary>
    /// <exception cref="CommandException">There is nothing of that name, or the job lies in the collection.</exception>
    public static IManifestSource Open(string collection, string job, Stream input)
    {
        if (collection == StandardInput)
        {
            return new ListSource(() => new StreamReader(input, leaveOpen: true), Directory.GetCurrentDirectory());
        }

        if (Directory.Exists(collection))
        {
            ThrowIfInside(job, collection);

            return new FolderSource(collection);
        }

        return File.Exists(collection)
            ? ListSource.FromFile(collection)
            : throw new CommandException(
                ExitCodes.NothingDone, $"There is no folder or list {PrintableText.Escape(collection)}.");
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
