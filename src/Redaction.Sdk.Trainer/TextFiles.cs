namespace Redaction.Sdk.Trainer;

/// <summary>Finds the texts that were named: files, and folders with everything in them.</summary>
internal static class TextFiles
{
    /// <summary>Lists the files, those of each folder in the order of their paths.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        }

        return File.Exists(path) ? [path] : throw new FileNotFoundException($"There is no file or folder {path}.", path);
    }
}
