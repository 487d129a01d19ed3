using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>How the pixels of a TIFF page are stored.</summary>
/// <remarks>The measures are checked against the limits when it is read, so that later sums fit 32 bits.</remarks>
internal sealed record TiffPageFormat
{
    // Tables of strips that the file does not hold cost LibTiff memory all the same.
    private const int HarmlessSegments = 65_536;

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Bits { get; init; }

    public required int Samples { get; init; }

    public required Compression Compression { get; init; }

    public required Photometric Photometric { get; init; }

    public required bool IsTiled { get; init; }

    /// <summary>Gets the size of a strip or tile; the last strip and the outer tiles may reach beyond the page.</summary>
    public required int SegmentWidth { get; init; }

    /// <inheritdoc cref="SegmentWidth"/>
    public required int SegmentHeight { get; init; }

    /// <summary>Gets a value indicating whether samples are signed numbers, the least of which is black.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>Gets a value indicating whether the sample behind the colour is its alpha.</summary>
    public required bool HasAlpha { get; init; }

    public bool IsGray =>
        Samples == 1
        && Photometric is Photometric.MINISWHITE or Photometric.MINISBLACK
        && (Bits is 8 or 16 || (Bits is 1 or 2 or 4 && !IsSigned));

    public static TiffPageFormat Read(TiffDirectory page, ImageLimits limits)
    {
        var (width, height) = (page.Number(TiffTagNumber.ImageWidth, 0), page.Number(TiffTagNumber.ImageLength, 0));
        var (bits, samples) = (page.Number(TiffTagNumber.BitsPerSample, 1), page.Number(TiffTagNumber.SamplesPerPixel, 1));
        if (width <= 0 || height <= 0 || bits <= 0 || samples <= 0)
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }

        var tiled = page.Count(TiffTagNumber.TileOffsets) > 0 || page.Number(TiffTagNumber.TileWidth, 0) > 0;
        var segmentWidth = tiled ? page.Number(TiffTagNumber.TileWidth, 0) : width;
        var segmentHeight = tiled
            ? page.Number(TiffTagNumber.TileLength, 0)
            : Math.Min(page.Number(TiffTagNumber.RowsPerStrip, height), height);
        CheckSampleFormat(page);
        CheckSizes((width, height), (segmentWidth, segmentHeight), bits * (Int128)samples, limits);
        CheckSegments(page, (width, height), (segmentWidth, segmentHeight), samples);
        var compression = (Compression)page.Number(TiffTagNumber.Compression, (int)Compression.NONE);
        return new()
        {
            Width = (int)width,
            Height = (int)height,
            Bits = (int)bits,
            Samples = (int)samples,
            Compression = compression,
            IsTiled = tiled,
            SegmentWidth = (int)segmentWidth,
            SegmentHeight = (int)segmentHeight,
            IsSigned = page.Number(TiffTagNumber.SampleFormat, 1) == 2,
            HasAlpha = page.Number(TiffTagNumber.ExtraSamples, 0) is 1 or 2,
            Photometric = (Photometric)page.Number(
                TiffTagNumber.PhotometricInterpretation, (int)DefaultPhotometric(compression, samples)),
        };
    }

    private static void CheckSampleFormat(TiffDirectory page)
    {
        var format = page.Number(TiffTagNumber.SampleFormat, 1);
        if (format is not (1 or 2 or 4))
        {
            throw ImageFaults.Unsupported($"TIFF sample format {format}");
        }
    }

    private static void CheckSizes(
        (long Width, long Height) page, (long Width, long Height) segment, Int128 bitsPerPixel, ImageLimits limits)
    {
        if (segment.Width <= 0 || segment.Height <= 0)
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }

        limits.CheckPixels(page.Width, page.Height);
        limits.CheckPixels(segment.Width, segment.Height);

        // LibTiff decodes colour to four bytes a pixel, whatever the file has.
        var largest = Int128.Max(bitsPerPixel, 32);
        limits.CheckBytes((Int128)page.Width * page.Height * largest / 8);
        limits.CheckBytes((Int128)segment.Width * segment.Height * largest / 8);
    }

    private static void CheckSegments(
        TiffDirectory page, (long Width, long Height) size, (long Width, long Height) segment, long samples)
    {
        var across = (size.Width + segment.Width - 1) / segment.Width;
        var down = (size.Height + segment.Height - 1) / segment.Height;
        var planes = page.Number(TiffTagNumber.PlanarConfiguration, 1) == 2 ? samples : 1;
        var stated = page.Count(TiffTagNumber.StripOffsets) + page.Count(TiffTagNumber.TileOffsets);
        if (across * down * planes > Math.Max(stated, HarmlessSegments))
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }
    }

    private static Photometric DefaultPhotometric(Compression compression, long samples) => (compression, samples) switch
    {
        (Compression.CCITTRLE or Compression.CCITTRLEW, _) => Photometric.MINISWHITE,
        (Compression.CCITTFAX3 or Compression.CCITTFAX4, _) => Photometric.MINISWHITE,
        (_, >= 3) => Photometric.RGB,
        _ => Photometric.MINISBLACK,
    };
}
