namespace Redaction.Sdk.Registry;

/// <summary>Writes files that appear under their names only when they are whole and on the disk.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file under another name, flushes it, and renames it.</summary>
    /// <exception cref="IOException">
    /// It cannot be written, or there is one of the name and <paramref name="overwrite"/> is <see langword="false"/>.
    /// </exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
