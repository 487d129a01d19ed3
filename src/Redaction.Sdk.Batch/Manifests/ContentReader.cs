using System.Globalization;
using System.Security.Cryptography;

namespace Redaction.Sdk.Batch;

/// <summary>Hashes the files of documents, and notices when one changes meanwhile.</summary>
internal static class ContentReader
{
    private const int BufferLength = 1 << 17;

    // What stands for a file that is not there.
    private const string NoFile = "-";

    /// <summary>Tells without reading what shows whether files changed; <see langword="null"/> if none is there.</summary>
    public static string? StampOf(ManifestEntry entry)
    {
        var stamps = entry.Files.Select(StampOf).ToArray();

        return Array.TrueForAll(stamps, static stamp => stamp == NoFile) ? null : string.Join(';', stamps);
    }

    /// <summary>Reads the files of a document once, and once more when one changed under the reading.</summary>
    public static Task<JobInput> ReadAsync(ManifestEntry entry, CancellationToken cancellationToken) =>
        ReadAsync(entry, Open, cancellationToken);

    /// <summary>Reads the files of a document, opened in a way of the caller's own.</summary>
    internal static async Task<JobInput> ReadAsync(
        ManifestEntry entry, Func<string, Stream> open, CancellationToken cancellationToken)
    {
        if (entry.Problem is { } problem)
        {
            return new(entry) { Problem = problem };
        }

        return await TryReadAsync(entry, open, cancellationToken).ConfigureAwait(false)
            ?? await TryReadAsync(entry, open, cancellationToken).ConfigureAwait(false)
            ?? new(entry) { Problem = new(ProblemCode.IoError, "The document changed while it was read.") };
    }

    /// <summary>Reads the files of a document; <see langword="null"/> when one changed under the reading.</summary>
    private static async Task<JobInput?> TryReadAsync(
        ManifestEntry entry, Func<string, Stream> open, CancellationToken cancellationToken)
    {
        var before = StampOf(entry);
        var (files, bytes) = (new List<DocumentFile>(entry.Files.Count), 0L);
        foreach (var path in entry.Files)
        {
            var (hash, length) = await TryHashAsync(path, open, cancellationToken).ConfigureAwait(false);
            files.Add(new(path, hash));
            bytes += length;
        }

        if (files.TrueForAll(static file => file.Sha256.Length == 0))
        {
            return new(entry) { Problem = FileSystemSentence.Problem };
        }

        var input = new JobInput(entry) { Files = files, Bytes = bytes, Stamp = before ?? string.Empty };

        return before is null || before != StampOf(entry) ? null
            : bytes > 0 ? input
            : input with { Problem = new(ProblemCode.EmptyDocument, "The document has no bytes.") };
    }

    private static FileStream Open(string path) => new(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private static string StampOf(string path)
    {
        var file = path.Length > 0 ? new FileInfo(path) : null;

        return file?.Exists == true
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}@{file.LastWriteTimeUtc.Ticks}")
            : NoFile;
    }

    /// <summary>Hashes a file; one that cannot be read has no hash.</summary>
    private static async Task<(string Hash, long Length)> TryHashAsync(
        string path, Func<string, Stream> open, CancellationToken cancellationToken)
    {
        try
        {
            return path.Length > 0
                ? await HashAsync(path, open, cancellationToken).ConfigureAwait(false)
                : (string.Empty, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (string.Empty, 0);
        }
    }

    private static async Task<(string Hash, long Length)> HashAsync(
        string path, Func<string, Stream> open, CancellationToken cancellationToken)
    {
        // What has no length may be a pipe or a device: it is not opened, because that might never return.
        if (new FileInfo(path) is { Exists: true, LinkTarget: null, Length: 0 })
        {
            return (Convert.ToHexStringLower(SHA256.HashData([])), 0);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[BufferLength], 0L);
        var file = open(path);
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
