using System.Globalization;
using System.Security.Cryptography;

namespace Redaction.Sdk.Batch;

/// <summary>Hashes the files of documents, and notices when one changes meanwhile.</summary>
internal static class ContentReader
{
    private const int BufferLength = 1 << 17;

    /// <summary>Tells without reading what shows whether files changed; <see langword="null"/> if one is not there.</summary>
    public static string? StampOf(ManifestEntry entry)
    {
        var stamps = entry.Files.Select(StampOf).ToArray();

        return Array.TrueForAll(stamps, static stamp => stamp is not null) ? string.Join(';', stamps) : null;
    }

    /// <summary>Reads the files of a document once, and once more when one changed under the reading.</summary>
    public static async Task<JobInput> ReadAsync(ManifestEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Problem is { } problem)
        {
            return new(entry) { Problem = problem };
        }

        return await TryReadAsync(entry, cancellationToken).ConfigureAwait(false)
            ?? await TryReadAsync(entry, cancellationToken).ConfigureAwait(false)
            ?? new(entry) { Problem = new(ProblemCode.IoError, "The document changed while it was read.") };
    }

    /// <summary>Reads the files of a document; <see langword="null"/> when one changed under the reading.</summary>
    private static async Task<JobInput?> TryReadAsync(ManifestEntry entry, CancellationToken cancellationToken)
    {
        var before = StampOf(entry);
        var (files, bytes) = (new List<DocumentFile>(entry.Files.Count), 0L);
        try
        {
            foreach (var path in entry.Files)
            {
                var (hash, length) = await HashAsync(path, cancellationToken).ConfigureAwait(false);
                files.Add(new(path, hash));
                bytes += length;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(entry) { Problem = new(ProblemCode.IoError, "The document could not be read.") };
        }

        var input = new JobInput(entry) { Files = files, Bytes = bytes, Stamp = before ?? string.Empty };

        return before is null || before != StampOf(entry) ? null
            : bytes > 0 ? input
            : input with { Problem = new(ProblemCode.EmptyDocument, "The document has no bytes.") };
    }

    private static string? StampOf(string path)
    {
        var file = new FileInfo(path);

        return file.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}@{file.LastWriteTimeUtc.Ticks}")
            : null;
    }

    private static async Task<(string Hash, long Length)> HashAsync(string path, CancellationToken cancellationToken)
    {
        // What has no length may be a pipe or a device: it is not opened, because that might never return.
        if (new FileInfo(path) is { Exists: true, LinkTarget: null, Length: 0 })
        {
            return (Convert.ToHexStringLower(SHA256.HashData([])), 0);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[BufferLength], 0L);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        await using (file.ConfigureAwait(false))
        {
            while (await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                hash.AppendData(buffer, 0, read);
                length += read;
            }
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}
