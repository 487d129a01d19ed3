using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Pdf;

/// <summary>Limits on what reading one document may take, and where the compiled reader is kept.</summary>
public sealed class PdfReaderOptions
{
    private const long Mebibyte = 1L << 20;

    /// <summary>Gets or sets the memory that one page at a time may take, in bytes.</summary>
    /// <value>
    /// From 64 MiB to 2 GiB; the default is 1 GiB. It holds the whole document too. Pages that are rendered at the
    /// same time count apart.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long MaximumMemory
    {
        get;
        set => field = InRange(value, 64 * Mebibyte, 2048 * Mebibyte);
    } = 1024 * Mebibyte;

    /// <summary>Gets or sets the number of pixels that one page may become.</summary>
    /// <value>
    /// From 1 to 500 million; the default is 100 million. A page that would have more is rendered at the highest
    /// resolution that fits, down to 50 dpi; below that it is refused.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long MaximumPixels
    {
        get;
        set => field = InRange(value, 1, 500_000_000);
    } = 100_000_000;

    /// <summary>Gets or sets the size of the largest document that is opened, in bytes.</summary>
    /// <value>From 1 byte to 2 GiB; the default is 512 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long MaximumBytes
    {
        get;
        set => field = InRange(value, 1, 2048 * Mebibyte);
    } = 512 * Mebibyte;

    /// <summary>Gets or sets the folder that keeps the compiled reader between starts.</summary>
    /// <value>
    /// The default is a folder of the user's own; <see langword="null"/> keeps nothing, and each start compiles for
    /// some seconds. Code in the folder is run: nobody else may be able to write to it.
    /// </value>
    public string? ModuleCacheFolder { get; set; } = DefaultCacheFolder();

    private static string? DefaultCacheFolder()
    {
        var root = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : UnixCacheFolder();

        return root.Length == 0 ? null : Path.Combine(root, "redaction-sdk", "pdf");
    }

    private static string UnixCacheFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && OperatingSystem.IsMacOS())
        {
            return Path.Combine(home, "Library", "Caches");
        }

        var stated = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (Path.IsPathFullyQualified(stated ?? ""))
        {
            return stated!;
        }

        return home.Length == 0 ? "" : Path.Combine(home, ".cache");
    }

    private static long InRange(
        long value, long smallest, long largest, [CallerMemberName] string? property = null) =>
        value >= smallest && value <= largest
            ? value
            : throw new ArgumentOutOfRangeException(
                property, value, $"The value must be from {smallest} to {largest}.");
}
