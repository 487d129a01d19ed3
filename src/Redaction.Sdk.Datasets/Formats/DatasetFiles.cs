namespace Redaction.Sdk.Datasets;

/// <summary>Finds and makes the files of a format.</summary>
internal static class DatasetFiles
{
    /// <summary>Finds the annotation file: the path itself, or a file of a usual name in the folder that it names.</summary>
    /// <exception cref="DatasetFormatException">The folder has no such file.</exception>
    public static string Find(string path, params ReadOnlySpan<string> names)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            return path;
        }

        foreach (var name in names)
        {
            if (Path.Combine(path, name) is var file && File.Exists(file))
            {
                return file;
            }
        }

        throw new DatasetFormatException($"The folder has no file named {string.Join(" or ", names!)}.");
    }

    /// <summary>Makes a file, and the folders on the way to it.</summary>
    public static FileStream Create(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        return new(path, FileMode.Create, FileAccess.Write, FileShare.None);
    }

    /// <summary>Replaces the extension of a relative path, with slashes between its parts on every system.</summary>
    public static string Rename(string fileName, string extension)
    {
        var path = fileName.Replace('\\', '/');

        return path[..(path.Length - Path.GetExtension(path).Length)] + extension;
    }
}
