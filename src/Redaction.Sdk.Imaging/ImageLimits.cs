namespace Redaction.Sdk.Imaging;

/// <summary>The limits of <see cref="ImageReaderOptions"/>, copied, and the exceptions they end in.</summary>
internal sealed class ImageLimits(ImageReaderOptions options)
{
    private readonly long _pixels = options.MaximumPixels;
    private readonly long _bytes = options.MaximumDecodedBytes;
    private readonly int _pages = options.MaximumPages;

    public void CheckPixels(long width, long height)
    {
        // Divided rather than multiplied: two claims of 2^63 must not overflow into something small.
        // A raster without rows claims nothing, however wide: it is for its decoder to find it damaged.
        if (height > 0 && width > _pixels / height)
        {
            throw Exceeded($"more pixels than the {_pixels} that ImageReaderOptions.MaximumPixels allows");
        }
    }

    public void CheckBytes(Int128 bytes)
    {
        if (bytes > _bytes)
        {
            throw Exceeded($"more than the {_bytes} bytes that ImageReaderOptions.MaximumDecodedBytes allows");
        }
    }

    public void CheckPages(int pages)
    {
        if (pages > _pages)
        {
            throw Exceeded($"more pages than the {_pages} that ImageReaderOptions.MaximumPages allows");
        }
    }

    private static LimitExceededException Exceeded(string what) =>
        new(ProblemCode.LimitExceeded, $"The image needs {what}.");
}
