using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Batch;

/// <summary>Lists the files of a folder and of the folders in it, hidden ones aside.</summary>
/// <remarks>
/// Names are paths relative to the folder, with forward slashes. Links to folders are not followed, so that no walk goes in
/// circles or leaves the folder; they are entries with a problem, and so are folders that cannot be listed.
/// </remarks>
/// <param name="folder">The folder.</param>
public sealed class FolderSource(string folder) : IManifestSource
{
    private readonly string _folder = Path.GetFullPath(folder);

    /// <summary>Gets nothing: a folder holds documents and that is all.</summary>
    public IReadOnlyList<ManifestNote> Notes => [];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ManifestEntry> EnumerateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(_folder))
        {
            throw new JobException("There is no such folder.");
        }

        foreach (var entry in Walk(new(_folder), string.Empty))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static IEnumerable<ManifestEntry> Walk(DirectoryInfo folder, string prefix)
    {
        using var entries = TryList(folder);
        if (entries is null)
        {
            yield return Unlisted(prefix.Length > 0 ? prefix : "./", "The folder could not be listed.");
            yield break;
        }

        while (TryMoveNext(entries) is var moved && moved != false)
        {
            if (moved is null)
            {
                yield return Unlisted($"{prefix}./", "The folder could not be listed to its end.");
                yield break;
            }

            foreach (var entry in EntriesOf(entries.Current, prefix))
            {
                yield return entry;
            }
        }
    }

    private static IEnumerable<ManifestEntry> EntriesOf(FileSystemInfo found, string prefix) => found switch
    {
        _ when IsHidden(found) => [],
        DirectoryInfo { LinkTarget: null } child => Walk(child, $"{prefix}{child.Name}/"),
        DirectoryInfo link => [Unlisted($"{prefix}{link.Name}", "A link to a folder is not followed.")],
        _ => [new() { Name = $"{prefix}{found.Name}", Files = [found.FullName] }],
    };

    private static ManifestEntry Unlisted(string name, string sentence) =>
        new() { Name = name, Files = [], Problem = new(ProblemCode.IoError, sentence) };

    private static IEnumerator<FileSystemInfo>? TryList(DirectoryInfo folder)
    {
        try
        {
            return folder.EnumerateFileSystemInfos().GetEnumerator();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool? TryMoveNext(IEnumerator<FileSystemInfo> entries)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.')
        || (OperatingSystem.IsWindows() && entry.Attributes.HasFlag(FileAttributes.Hidden));
}
