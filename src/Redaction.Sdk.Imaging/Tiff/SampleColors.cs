using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Turns rows of samples, a byte each, into pixels: grey, RGB, CMYK or palette, with or without alpha.</summary>
/// <remarks>CMYK becomes RGB as (1 - C)(1 - K) and so on, without a profile.</remarks>
internal sealed class SampleColors
{
    private readonly TiffPageFormat _format;
    private readonly (byte Red, byte Green, byte Blue)[] _palette;

    // From a sample to the next one of its pixel, and to that of the next pixel.
    private readonly int _next;
    private readonly int _step;

    // The colours of a row on their way to become grey.
    private readonly byte[] _bgra;

    public SampleColors(Tiff tiff, TiffPageFormat format)
    {
        (_format, _step) = (format, format.SamplesPerPlane);
        _next = format.IsSeparate ? format.SegmentWidth : 1;
        _palette = format.Photometric is Photometric.PALETTE ? ReadPalette(tiff) : [];
        _bgra = new byte[format.SegmentWidth * 4];
    }

    /// <summary>Writes the pixels of a row.</summary>
    /// <param name="samples">The samples; 0 is no light, of ink as of anything else.</param>
    /// <param name="width">The number of pixels.</param>
    /// <param name="pixels">One byte for each pixel if it is to be grey, else four: opaque BGRA.</param>
    public void ToPixels(ReadOnlySpan<byte> samples, int width, Span<byte> pixels)
    {
        var bgra = pixels.Length == width ? _bgra.AsSpan(0, width * 4) : pixels;
        ToBgra(samples, bgra);
        if (pixels.Length == width)
        {
            PixelConversion.ToGray(bgra, PixelLayout.Packed(width, 1, PixelFormat.Bgra32), pixels);
        }
    }

    private void ToBgra(ReadOnlySpan<byte> samples, Span<byte> bgra)
    {
        for (var (at, x) = (0, 0); x < bgra.Length; at += _step, x += 4)
        {
            (bgra[x + 2], bgra[x + 1], bgra[x]) = Color(samples, at);
            bgra[x + 3] = byte.MaxValue;
        }

        if (_format.HasAlpha)
        {
            ApplyAlpha(samples[(_format.ColorSamples * _next)..], bgra);
            AlphaOnWhite.Compose(bgra);
        }
    }

    private (byte Red, byte Green, byte Blue) Color(ReadOnlySpan<byte> samples, int at)
    {
        var first = samples[at];
        switch (_format.Photometric)
        {
            case Photometric.RGB:
                return (first, samples[at + _next], samples[at + (2 * _next)]);
            case Photometric.SEPARATED:
                var black = samples[at + (3 * _next)];
                return (
                    Product(first, black), Product(samples[at + _next], black), Product(samples[at + (2 * _next)], black));
            case Photometric.PALETTE:
                return _palette[first];
            default:
                return (first, first, first);
        }
    }

    /// <summary>Makes premultiplied pixels of them.</summary>
    private void ApplyAlpha(ReadOnlySpan<byte> alphas, Span<byte> bgra)
    {
        // Alpha is no ink: where 0 was white it has been inverted with the rest.
        var inversion = _format.IsZeroWhite ? byte.MaxValue : 0;
        for (var (at, x) = (0, 0); x < bgra.Length; at += _step, x += 4)
        {
            var alpha = (byte)(alphas[at] ^ inversion);
            bgra[x + 3] = alpha;
            if (_format.Alpha is ExtraSample.UNASSALPHA)
            {
                bgra[x] = Product(bgra[x], alpha);
                bgra[x + 1] = Product(bgra[x + 1], alpha);
                bgra[x + 2] = Product(bgra[x + 2], alpha);
            }
        }
    }

    private static byte Product(byte a, byte b) => (byte)(((a * b) + 127) / 255);

    private static (byte Red, byte Green, byte Blue)[] ReadPalette(Tiff tiff)
    {
        if (tiff.GetField(TiffTag.COLORMAP) is not [var red, var green, var blue])
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }

        var (reds, greens, blues) = (red.ToUShortArray(), green.ToUShortArray(), blue.ToUShortArray());

        // The map has 16 bits, but some writers fill only the lower 8.
        var shift = reds.Concat(greens).Concat(blues).All(level => level <= byte.MaxValue) ? 0 : 8;
        return [.. reds.Select((level, i) => (
            (byte)(level >> shift), (byte)(greens[i] >> shift), (byte)(blues[i] >> shift)))];
    }
}
