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

    /// <summary>Gets the size of a strip or tile; the outer ones may reach beyond the page.</summary>
    public required int SegmentWidth { get; init; }

    /// <inheritdoc cref="SegmentWidth"/>
    public required int SegmentHeight { get; init; }

    /// <summary>Gets a value indicating whether samples are signed numbers, the least of which is black.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>Gets a value indicating whether every sample of a pixel lies in a plane of its own.</summary>
    public required bool IsSeparate { get; init; }

    /// <summary>Gets the set of inks of separated colours.</summary>
    public required InkSet InkSet { get; init; }

    /// <summary>Gets what the first sample behind the colour is.</summary>
    public required ExtraSample Alpha { get; init; }

    /// <summary>Gets the number of samples that make a colour; 0 when only LibTiff can tell.</summary>
    public int ColorSamples => Photometric switch
    {
        Photometric.MINISWHITE or Photometric.MINISBLACK => 1,
        Photometric.RGB => 3,
        Photometric.SEPARATED when InkSet is InkSet.CMYK => 4,
        Photometric.PALETTE when Bits <= 8 && !IsSigned => 1,
        _ => 0,
    };

    /// <summary>Gets a value indicating whether we unpack the samples ourselves.</summary>
    public bool IsUnpacked =>
        ColorSamples > 0 && ColorSamples <= Samples && (IsSigned ? Bits is 8 or 16 : Bits <= 32);

    public bool IsGray => Photometric is Photometric.MINISWHITE or Photometric.MINISBLACK;

    /// <summary>Gets a value indicating whether pixels are grey and nothing else.</summary>
    public bool IsPlainGray => IsGray && Samples == 1;

    public bool IsZeroWhite => Photometric is Photometric.MINISWHITE or Photometric.SEPARATED;

    public bool HasAlpha =>
        Alpha is ExtraSample.ASSOCALPHA or ExtraSample.UNASSALPHA
        && Samples > ColorSamples
        && Photometric is not Photometric.PALETTE;

    public int SamplesPerPlane => IsSeparate ? 1 : Samples;

    /// <summary>Gets the number of planes that matter for the pixels; they come first.</summary>
    public int UsedPlanes => IsSeparate ? ColorSamples + (HasAlpha ? 1 : 0) : 1;

    public int SegmentsPerPlane => (int)(Segments(Width, SegmentWidth) * Segments(Height, SegmentHeight));

    public static TiffPageFormat Read(TiffDirectory page, ImageLimits limits)
    {
        var (width, height) = (page.Number(TiffTagNumber.ImageWidth, 0), page.Number(TiffTagNumber.ImageLength, 0));
        var bits = page.Number(TiffTagNumber.BitsPerSample, 1);
        var samples = page.Number(TiffTagNumber.SamplesPerPixel, 1);
        if (width <= 0 || height <= 0 || bits is <= 0 or > ushort.MaxValue || samples is <= 0 or > ushort.MaxValue)
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }

        var tiled = page.Count(TiffTagNumber.TileOffsets) > 0 || page.Number(TiffTagNumber.TileWidth, 0) > 0;
        var segmentWidth = tiled ? page.Number(TiffTagNumber.TileWidth, 0) : width;
        var segmentHeight = tiled
            ? page.Number(TiffTagNumber.TileLength, 0)
            : Math.Min(page.Number(TiffTagNumber.RowsPerStrip, height), height);
        CheckSampleFormat(page);
        CheckSizes((width, height), (segmentWidth, segmentHeight), samples * ((bits + 7) / 8), limits);
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
            IsSeparate = samples > 1 && IsPlanar(page),
            InkSet = (InkSet)page.Number(TiffTagNumber.InkSet, (int)InkSet.CMYK),
            Alpha = (ExtraSample)page.Number(TiffTagNumber.ExtraSamples, (int)ExtraSample.UNSPECIFIED),
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
        (long Width, long Height) page, (long Width, long Height) segment, long bytesPerPixel, ImageLimits limits)
    {
        if (segment.Width <= 0 || segment.Height <= 0)
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }

        limits.CheckPixels(page.Width, page.Height);
        limits.CheckPixels(segment.Width, segment.Height);

        // Colour is decoded to four bytes a pixel, whatever the file has.
        var largest = Math.Max(bytesPerPixel, 4);
        limits.CheckBytes((Int128)page.Width * page.Height * largest);
        limits.CheckBytes((Int128)segment.Width * segment.Height * largest);
    }

    private static void CheckSegments(
        TiffDirectory page, (long Width, long Height) size, (long Width, long Height) segment, long samples)
    {
        var (across, down) = (Segments(size.Width, segment.Width), Segments(size.Height, segment.Height));
        var planes = IsPlanar(page) ? samples : 1;
        var stated = page.Count(TiffTagNumber.StripOffsets) + page.Count(TiffTagNumber.TileOffsets);
        if (across * down * planes > Math.Max(stated, HarmlessSegments))
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }
    }

    private static long Segments(long page, long segment) => (page + segment - 1) / segment;

    private static bool IsPlanar(TiffDirectory page) => page.Number(TiffTagNumber.PlanarConfiguration, 1) == 2;

    private static Photometric DefaultPhotometric(Compression compression, long samples) => compression switch
    {
        Compression.CCITTRLE or Compression.CCITTRLEW => Photometric.MINISWHITE,
        Compression.CCITTFAX3 or Compression.CCITTFAX4 => Photometric.MINISWHITE,
        _ => samples >= 3 ? Photometric.RGB : Photometric.MINISBLACK,
    };
}
