namespace Redaction.Sdk.Batch;

/// <summary>What is left of the limits of an archive and of all that are in it.</summary>
/// <param name="options">The limits.</param>
/// <param name="archiveBytes">The size of the archive.</param>
internal sealed class ArchiveBudget(ArchiveOptions options, long archiveBytes)
{
    private const long FreeBytes = 64 << 20;

    // Of the directory of a ZIP file, which is read whole: a path and 46 bytes each.
    private const long DirectoryBytesPerEntry = 256;

    private readonly long _mostBytes = Math.Min(
        options.MaximumBytes, Math.Max(FreeBytes, archiveBytes * options.MaximumRatio));

    private int _entries;
    private long _bytes;

    /// <summary>Counts a file.</summary>
    /// <exception cref="ArchiveException">There are too many.</exception>
    public void AddEntry()
    {
        if (++_entries > options.MaximumEntries)
        {
            throw Exceeded("The archive holds too many files.");
        }
    }

    /// <summary>Counts bytes of a file.</summary>
    /// <param name="count">The bytes.</param>
    /// <param name="ofEntry">The bytes of this file so far, these included.</param>
    /// <exception cref="ArchiveException">There are too many.</exception>
    public void AddBytes(long count, long ofEntry)
    {
        _bytes += count;
        if (ofEntry > options.MaximumEntryBytes || _bytes > _mostBytes)
        {
            throw Exceeded("The archive unpacks to more than its limit.");
        }
    }

    /// <summary>Checks the directory of a ZIP file before it is read.</summary>
    /// <exception cref="ArchiveException">It is too long.</exception>
    public void CheckDirectory(long length)
    {
        if (length > DirectoryBytesPerEntry * options.MaximumEntries)
        {
            throw Exceeded("The archive holds too many files.");
        }
    }

    /// <summary>Checks how deep an archive lies.</summary>
    /// <param name="depth">1 for an archive of the collection.</param>
    /// <exception cref="ArchiveException">It lies too deep.</exception>
    public void CheckDepth(int depth)
    {
        if (depth > options.MaximumDepth)
        {
            throw Exceeded("The archive lies in too many others.");
        }
    }

    private static ArchiveException Exceeded(string sentence) => new(new(ProblemCode.LimitExceeded, sentence));
}
