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
    /// <param name="collection">What the user named.</param>
    /// <param name="job">The folder of the job, if it has one.</param>
    /// <param name="unpack">The folder to unpack archives into; <see langword="null"/> to look into none.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="slipSheets">Tells slip sheets of productions.</param>
    /// <exception cref="CommandException">
    /// There is nothing of that name, or a folder of the job lies in the collection.
    /// </exception>
    public static IManifestSource Open(
        string collection, string? job, string? unpack, Stream input, ISlipSheetReader slipSheets)
    {
        if (Directory.Exists(collection))
        {
            ThrowIfInside(job, collection, "The folder of the job");
            ThrowIfInside(unpack, collection, "The folder for unpacked files");
        }

        var source = Open(collection, input, slipSheets);

        return unpack is null ? source : new ArchiveSource(source, unpack);
    }

    private static IManifestSource Open(string collection, Stream input, ISlipSheetReader slipSheets)
    {
        if (collection == StandardInput)
        {
            return new ListSource(() => new StreamReader(input, leaveOpen: true), Directory.GetCurrentDirectory());
        }

        if (Directory.Exists(collection))
        {
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

    private static void ThrowIfInside(string? folder, string collection, string what)
    {
        if (folder is null)
        {
            return;
        }

        var way = Path.GetRelativePath(Path.GetFullPath(collection), Path.GetFullPath(folder));
        if (way != ".." && !way.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(way))
        {
            throw new CommandException(
                ExitCodes.Usage, $"{what} lies in the collection, whose files it would count as documents.");
        }
    }
}
