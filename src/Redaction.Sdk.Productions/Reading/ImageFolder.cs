namespace Redaction.Sdk.Productions;

/// <summary>Finds the image files of a production in its folder, and nothing outside of it.</summary>
/// <remarks>
/// A path is walked name by name, and each name has to be there as a file or folder that is no link. Names
/// that differ in case alone are found, as most productions are made where case makes no difference.
/// </remarks>
internal sealed class ImageFolder(string root, string? prefix)
{
    private const int MostFolders = 10_000;

    private readonly Dictionary<string, string?> _folders = new(StringComparer.Ordinal);
    private readonly string? _prefix = prefix is null ? null : Slashes(prefix).TrimEnd('/');
    private (string Folder, ILookup<string, string> Names)? _listing;

    /// <summary>Finds the file that a path of the load file means.</summary>
    /// <returns>The full path of the file, or why there is none.</returns>
    public (string? Path, ProductionFindingCode? Fault) Find(string written)
    {
        if (Names(WithoutPrefix(Slashes(written))) is not { } names)
        {
            return (null, ProductionFindingCode.UnsafePath);
        }

        try
        {
            return names.Count is 0 ? (null, ProductionFindingCode.MissingImage) : Walk(names);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, ProductionFindingCode.MissingImage);
        }
    }

    private static string Slashes(string path) => path.Trim().Replace('\\', '/');

    private string WithoutPrefix(string path) =>
        _prefix is not null && path.StartsWith(_prefix + '/', StringComparison.OrdinalIgnoreCase)
            ? path[_prefix.Length..]
            : path;

    /// <summary>Splits a path; gives nothing when it names a drive, a server, a folder above or a strange name.</summary>
    private static List<string>? Names(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Any(static c => char.IsControl(c) || c is ':'))
        {
            return null;
        }

        List<string> names =
            [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static name => name is not ".")];

        // On Windows, ".. " and "..." are ways to write "..".
        return names.Any(static name => name.AsSpan().Trim(" .").IsEmpty) ? null : names;
    }

    private (string? Path, ProductionFindingCode? Fault) Walk(List<string> names)
    {
        // The volume's own folder may stand in front, although the root is already it.
        var isDoubled = string.Equals(names[0], Path.GetFileName(root), StringComparison.OrdinalIgnoreCase)
            && names.Count > 1 && Entry(root, names[0]) is null;
        var folder = Folder(string.Join('/', names[(isDoubled ? 1 : 0)..^1]));
        if (folder is null || Entry(folder, names[^1]) is not { } path)
        {
            return (null, ProductionFindingCode.MissingImage);
        }

        return IsLink(path) || IsLinked(path)
            ? (null, ProductionFindingCode.UnsafePath)
            : File.Exists(path) ? (path, null) : (null, ProductionFindingCode.MissingImage);
    }

    private string? Folder(string relative)
    {
        if (_folders.TryGetValue(relative, out var known))
        {
            return known;
        }

        var folder = root;
        foreach (var name in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            folder = folder is null ? null : Entry(folder, name);
        }

        if (_folders.Count >= MostFolders)
        {
            _folders.Clear();
        }

        return _folders[relative] = Directory.Exists(folder) ? folder : null;
    }

    /// <summary>Finds a name in a folder: as it is written, or else the only one that differs in case alone.</summary>
    private string? Entry(string folder, string name)
    {
        var exact = Path.Combine(folder, name);
        if (Path.Exists(exact))
        {
            return exact;
        }

        if (_listing?.Folder != folder)
        {
            _listing = (folder, Directory.EnumerateFileSystemEntries(folder)
                .ToLookup(static path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase));
        }

        return _listing.Value.Names[name].ToArray() is [var only] ? only : null;
    }

    /// <summary>Determines whether a folder between the root and the file is a link.</summary>
    private bool IsLinked(string path)
    {
        for (var at = Path.GetDirectoryName(path)!; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
        {
            if (IsLink(at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLink(string path) => File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);
}
