namespace Redaction.Sdk.Imaging;

/// <summary>How much an image file may ask for before it is refused.</summary>
/// <remarks>Every limit is compared with what the file claims, before memory for it is allocated.</remarks>
public sealed class ImageReaderOptions
{
    /// <summary>Gets or sets the largest number of pixels, width times height, that a page may have.</summary>
    /// <value>From 1 to 500,000,000. The default is 100,000,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long MaximumPixels
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 500_000_000);
            field = value;
        }
    } = 100_000_000;

    /// <summary>Gets or sets the largest number of bytes that the pixels of a page may take once decoded.</summary>
    /// <value>
    /// From 1 to 2,000,000,000. The default is 536,870,912 (512 MiB), which holds 100 million pixels of four
    /// bytes. The page that is handed out, and turning it upright, may each take as much again.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long MaximumDecodedBytes
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 2_000_000_000);
            field = value;
        }
    } = 512 * 1024 * 1024;

    /// <summary>Gets or sets the largest number of pages that a TIFF file may have.</summary>
    /// <value>From 1 to 1,000,000. The default is 10,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaximumPages
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1_000_000);
            field = value;
        }
    } = 10_000;
}
