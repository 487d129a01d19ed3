namespace Redaction.Sdk.Registry;

/// <summary>A bundle as a folder of exactly three files.</summary>
/// <remarks>
/// Symbolic links are refused. A hard link needs no refusal: it cannot be told from the file, and no bytes are used
/// but those whose hash is right.
/// </remarks>
internal static class BundleFolder
{
    public static BundleFiles Read(string folder)
    {
        var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos();
        foreach (var entry in entries)
        {
            Check(entry);
        }

        return new(
            ReadFile(Path.Combine(folder, BundleFiles.ManifestName)),
            ReadFile(Path.Combine(folder, BundleFiles.CardName)),
            ReadFile(Path.Combine(folder, BundleFiles.OnnxName)));
    }

    /// <summary>Reads a file whole, once, if it is no longer than its name allows.</summary>
    public static ReadOnlyMemory<byte> ReadFile(string path)
    {
        var name = Path.GetFileName(path);
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw Refuse.With(ModelRefusal.WrongFiles, $"The bundle has no file '{name}'.");
        }

        // Before it is opened: a pipe has no length, and opening one may wait for ever.
        BundleFiles.CheckSize(name, file.Length);

        return ReadExactly(path, file.Length);
    }

    public static byte[] ReadExactly(string path, long length)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);

        return stream.ReadByte() < 0
            ? bytes
            : throw Refuse.With(ModelRefusal.Altered, $"The bundle was written to while it was read.");
    }

    private static void Check(FileSystemInfo entry)
    {
        if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            throw Refuse.With(ModelRefusal.UnsafePath, $"The bundle holds a link, {Quoted.Name(entry.Name)}.");
        }

        if (entry is not FileInfo || !BundleFiles.Names.Contains(entry.Name))
        {
            throw Refuse.With(
                ModelRefusal.WrongFiles, $"The bundle holds {Quoted.Name(entry.Name)}, which is no file of a bundle.");
        }
    }
}
