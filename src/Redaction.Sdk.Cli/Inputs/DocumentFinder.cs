using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Inputs;

/// <summary>Turns the paths of a command line into documents, in an order that does not change.</summary>
internal static class DocumentFinder
{
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

    // A folder that cannot be listed, or a link to one, stands in the report itself: as a document that
    // cannot be read, because leaving it out would make the rest look complete. Links are not followed, so
    // that no walk goes in circles or leaves the folder that was named.
    private static IEnumerable<InputDocument> Walk(DirectoryInfo folder, string prefix) => List(folder) is { } entries
        ? entries
            .Where(static entry => !IsHidden(entry))
            .OrderBy(SortKey, StringComparer.Ordinal)
            .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } child
                ? Walk(child, $"{prefix}{entry.Name}/")
                : [Document(entry, $"{prefix}{entry.Name}")])
        : [new(prefix.Length > 0 ? prefix : "./", folder.FullName)];

    // With the slash, the order of the whole paths is ordinal, whatever lies in folders and what beside them.
    private static string SortKey(FileSystemInfo entry) => entry is DirectoryInfo ? $"{entry.Name}/" : entry.Name;

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
    private static InputDocument Document(FileSystemInfo entry, string name) =>
        new(name, entry is FileInfo { Exists: true, LinkTarget: null, Length: 0 } ? null : entry.FullName);

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.')
        || (OperatingSystem.IsWindows() && entry.Attributes.HasFlag(FileAttributes.Hidden));
}
