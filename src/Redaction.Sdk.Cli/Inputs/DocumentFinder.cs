using Redaction.Sdk.Cli.Reports;

namespace Redaction.Sdk.Cli.Inputs;

/// <summary>Turns the paths of a command line into documents, in an order that does not change.</summary>
internal static class DocumentFinder
{
    private const string Unlisted = "The folder could not be listed.";
    private const string Link = "The link to a folder was not followed; name the folder itself to have it read.";

    /// <summary>Finds every document that the paths name.</summary>
    /// <exception cref="CommandException">No path leads to anything.</exception>
    public static IReadOnlyList<InputDocument> Find(IReadOnlyList<string> paths)
    {
        if (!paths.Any(Exists))
        {
            throw new CommandException(
                ExitCodes.NothingDone, $"There is no file or folder {PrintableText.Escape(paths[0])}.");
        }

        InputDocument[] documents = [.. paths.SelectMany(path => Find(path, isAlone: paths.Count == 1))];

        return documents.Length > 0
            ? documents
            : throw new CommandException(ExitCodes.NothingDone, "There is no file in what was named.");
    }

    private static bool Exists(string path) => path == InputDocument.StandardInput || Path.Exists(path);

    private static IEnumerable<InputDocument> Find(string path, bool isAlone)
    {
        if (path == InputDocument.StandardInput)
        {
            return [new(path, Path: null)];
        }

        // Names within a single folder are relative to it; among several they need it to be told apart.
        return Directory.Exists(path)
            ? Walk(new(path), isAlone ? string.Empty : $"{Path.TrimEndingDirectorySeparator(path)}/")
            : [new(path, path)];
    }

    private static IEnumerable<InputDocument> Walk(DirectoryInfo folder, string prefix)
    {
        if (List(folder) is not { } entries)
        {
            return [Unread(prefix.TrimEnd('/'), Unlisted)];
        }

        // The slash makes the order of whole paths ordinal, whatever lies in folders and what beside them.
        return entries
            .Where(static entry => !IsHidden(entry))
            .OrderBy(static entry => entry is DirectoryInfo ? $"{entry.Name}/" : entry.Name, StringComparer.Ordinal)
            .SelectMany(entry => entry switch
            {
                DirectoryInfo { LinkTarget: not null } => [Unread($"{prefix}{entry.Name}", Link)],
                DirectoryInfo child => Walk(child, $"{prefix}{entry.Name}/"),
                _ => [File(entry, $"{prefix}{entry.Name}")],
            });
    }

    private static FileSystemInfo[]? List(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Pipes and devices count as empty too: they are not opened, because that might never return.
    private static InputDocument File(FileSystemInfo entry, string name) =>
        entry is FileInfo { Exists: true, LinkTarget: null, Length: 0 } ? new(name, Path: null) : new(name, entry.FullName);

    private static InputDocument Unread(string name, string reason) =>
        new(name.Length > 0 ? name : ".", Path: null, new(ProblemCode.IoError, reason));

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.')
        || (OperatingSystem.IsWindows() && entry.Attributes.HasFlag(FileAttributes.Hidden));
}
