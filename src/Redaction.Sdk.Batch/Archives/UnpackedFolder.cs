using System.Buffers;
using System.Globalization;

namespace Redaction.Sdk.Batch;

/// <summary>The files of an archive, under the numbers of their places.</summary>
/// <param name="folder">The folder, of this state of this archive alone.</param>
/// <param name="time">The time of the archive, which its files get: so they look the same each time.</param>
/// <param name="budget">The limits.</param>
internal sealed class UnpackedFolder(string folder, DateTime time, ArchiveBudget budget)
{
    private const int BufferLength = 1 << 17;

    /// <summary>Writes a file, or finds it: whatever has its name is whole.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="InvalidDataException">It is not as long as the archive says.</exception>
    /// <exception cref="JobException">The folder cannot be written to.</exception>
    public string Write(ArchiveEntry entry, int place, CancellationToken cancellationToken)
    {
        FileInfo file = new(Path.Combine(folder, place.ToString(CultureInfo.InvariantCulture)));
        if (file.Exists)
        {
            budget.AddBytes(file.Length, file.Length);

            return file.FullName;
        }

        Guard(() => Directory.CreateDirectory(folder));
        var unfinished = $"{file.FullName}.{Guid.NewGuid():N}";
        try
        {
            using (var source = entry.Open!())
            {
                if (Copy(source, unfinished, cancellationToken) != entry.Length)
                {
                    throw new InvalidDataException();
                }
            }

            Guard(() =>
            {
                File.SetLastWriteTimeUtc(unfinished, time);
                File.Move(unfinished, file.FullName, overwrite: true);
            });
        }
        finally
        {
            File.Delete(unfinished);
        }

        return file.FullName;
    }

    private long Copy(Stream source, string path, CancellationToken cancellationToken)
    {
        using var destination = Guard(
            () => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
        var (buffer, length) = (ArrayPool<byte>.Shared.Rent(BufferLength), 0L);
        try
        {
            while (source.Read(buffer) is var read and > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                length += read;
                budget.AddBytes(read, length);
                Guard(() => destination.Write(buffer, 0, read));
            }

            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Guard(Action write) => Guard(() =>
    {
        write();

        return true;
    });

    // A full disk is no fault of the archive.
    private static T Guard<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JobException("The folder for unpacked files cannot be written to.", e);
        }
    }
}
