namespace Redaction.Sdk.Batch;

/// <summary>The limits on archives, against those that were made to fill a disk.</summary>
/// <remarks>
/// They hold for an archive of the collection together with all archives in it. Documents that were unpacked before a limit
/// was reached stay.
/// </remarks>
public sealed record ArchiveOptions
{
    /// <summary>Gets the most files of an archive.</summary>
    /// <value>The default is 100,000.</value>
    public int MaximumEntries { get; init; } = 100_000;

    /// <summary>Gets the most bytes that a file of an archive may unpack to.</summary>
    /// <value>The default is 2 GiB.</value>
    public long MaximumEntryBytes { get; init; } = 2L << 30;

    /// <summary>Gets the most bytes that an archive may unpack to.</summary>
    /// <value>The default is 64 GiB.</value>
    public long MaximumBytes { get; init; } = 64L << 30;

    /// <summary>Gets how many times its own size an archive may unpack to; the first 64 MiB are free.</summary>
    /// <value>The default is 200: scanned pages are seldom beyond 30, and bombs are near 1,000.</value>
    public int MaximumRatio { get; init; } = 200;

    /// <summary>Gets how deep archives may lie in archives.</summary>
    /// <value>The default is 3: an archive in an archive in an archive.</value>
    public int MaximumDepth { get; init; } = 3;
}
