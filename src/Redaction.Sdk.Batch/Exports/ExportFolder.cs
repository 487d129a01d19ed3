using System.Security.Cryptography;

namespace Redaction.Sdk.Batch;

/// <summary>A folder of results that appears under its name only when it is whole.</summary>
/// <remarks>It serves one thread.</remarks>
public sealed class ExportFolder : IDisposable
{
    private readonly string _path, _temporary;
    private readonly SortedDictionary<string, ExportedFile> _files = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="ExportFolder"/> class.</summary>
    /// <param name="path">The folder. An earlier export of that name is replaced; nothing else is.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">There is something else of that name, or the folder cannot be made.</exception>
    public ExportFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(_path) || (Directory.Exists(_path) && !IsReplaceable(_path)))
        {
            throw new IOException("The folder holds something else than an export.");
        }

        _temporary = $"{_path}.{Guid.NewGuid():N}.tmp";
        Directory.CreateDirectory(_temporary);
    }

    /// <summary>Gets the files that were written and closed, ordered by name.</summary>
    public IReadOnlyCollection<ExportedFile> Files => _files.Values;

    /// <summary>Starts a file.</summary>
    /// <param name="name">Its path within the folder, with forward slashes. Folders on the way are made.</param>
    /// <returns>A stream that can only be written to. Disposing it ends the file.</returns>
    /// <exception cref="ArgumentException">The name leads out of the folder, or was used before.</exception>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public Stream Create(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Split('/').Any(static part => part is "" or "." or "..") || name.Contains('\\', StringComparison.Ordinal))
        {
            throw new ArgumentException("The name must lead to a file in the folder.", nameof(name));
        }

        if (!_files.TryAdd(name, new(name, 0, string.Empty)))
        {
            throw new ArgumentException("There is a file of that name already.", nameof(name));
        }

        var path = Path.Combine(_temporary, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        return new ExportStream(path, (bytes, sha256) => _files[name] = new(name, bytes, sha256));
    }

    /// <summary>Gives the folder its name.</summary>
    /// <exception cref="IOException">That is not possible.</exception>
    public void Commit()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }

        Directory.Move(_temporary, _path);
    }

    /// <summary>Leaves nothing behind unless the folder was committed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_temporary))
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }

    private static bool IsReplaceable(string path) =>
        File.Exists(Path.Combine(path, JobManifest.FileName)) || !Directory.EnumerateFileSystemEntries(path).Any();
}
