using System.Formats.Tar;
using System.IO.Compression;

namespace Redaction.Sdk.Batch;

/// <summary>Lists the files of archives.</summary>
internal static class ArchiveReader
{
    private static readonly DocumentProblem Encrypted = new(ProblemCode.PasswordRequired, "The file of the archive is encrypted.");
    private static readonly DocumentProblem Special = new(ProblemCode.UnsupportedFormat, "Links and devices in archives are not followed.");

    /// <summary>Tells whether a name is that of an archive.</summary>
    public static bool IsArchive(string name) => IsZip(name) || IsTar(name) || IsZippedTar(name);

    /// <summary>Lists the files of an archive, folders aside.</summary>
    /// <param name="archive">The archive, which must allow going back and forth.</param>
    /// <param name="name">The name, by which its format is known.</param>
    /// <param name="budget">The limits; they hold for what is read at once.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArchiveException">It is beyond a limit.</exception>
    public static IEnumerable<ArchiveEntry> Read(Stream archive, string name, ArchiveBudget budget) =>
        IsZip(name) ? ReadZip(archive, budget)
        : IsTar(name) ? ReadTar(archive)
        : ReadZippedTar(archive);

    private static IEnumerable<ArchiveEntry> ReadZip(Stream archive, ArchiveBudget budget)
    {
        budget.CheckDirectory(ZipDirectory.LengthOf(archive));
        using ZipArchive zip = new(archive, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            if (!entry.FullName.EndsWith('/'))
            {
                yield return entry.IsEncrypted
                    ? new(entry.FullName, entry.Length, null, Encrypted)
                    : new(entry.FullName, entry.Length, entry.Open);
            }
        }
    }

    private static IEnumerable<ArchiveEntry> ReadZippedTar(Stream archive)
    {
        using GZipStream unzipped = new(archive, CompressionMode.Decompress, leaveOpen: true);
        foreach (var entry in ReadTar(unzipped))
        {
            yield return entry;
        }
    }

    private static IEnumerable<ArchiveEntry> ReadTar(Stream archive)
    {
        using TarReader tar = new(archive, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            switch (entry.EntryType)
            {
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    yield return new(entry.Name, entry.Length, () => entry.DataStream ?? Stream.Null);
                    break;
                case TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes:
                    break;
                default:
                    yield return new(entry.Name, entry.Length, null, Special);
                    break;
            }
        }
    }

    private static bool IsZip(string name) => Ends(name, ".zip");

    private static bool IsTar(string name) => Ends(name, ".tar");

    private static bool IsZippedTar(string name) => Ends(name, ".tar.gz") || Ends(name, ".tgz");

    private static bool Ends(string name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
