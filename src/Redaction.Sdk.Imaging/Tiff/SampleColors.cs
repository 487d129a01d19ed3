using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Turns rows of samples, a byte each, into pixels: those of grey, RGB, CMYK, palettes and alpha.</summary>
/// <remarks>CMYK becomes RGB as (1 - C)(1 - K) and so on, without a profile.</remarks>
internal sealed class SampleColors
{
    private readonly TiffPageFormat _format;
    private readonly uint[] _palette;

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
        switch (_format.Photometric)
        {
            case Photometric.RGB:
                Join(samples, samples[_next..], samples[(2 * _next)..], bgra);
                break;
            case Photometric.SEPARATED:
                Join(samples, samples[_next..], samples[(2 * _next)..], bgra);
                Darken(bgra, samples[(3 * _next)..], inversion: 0);
                break;
            case Photometric.PALETTE:
                LookUp(samples, bgra);
                break;
            default:
                Join(samples, samples, samples, bgra);
                break;
        }

        if (_format.HasAlpha)
        {
            ShowOnWhite(samples[(_format.ColorSamples * _next)..], bgra);
        }
    }

    private void Join(ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue, Span<byte> bgra)
    {
        var at = 0;
        foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(bgra))
        {
            pixel = Pixel(red[at], green[at], blue[at]);
            at += _step;
        }
    }

    private void LookUp(ReadOnlySpan<byte> numbers, Span<byte> bgra)
    {
        var at = 0;
        foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(bgra))
        {
            pixel = _palette[numbers[at]];
            at += _step;
        }
    }

    private void ShowOnWhite(ReadOnlySpan<byte> alphas, Span<byte> bgra)
    {
        // Alpha is no ink: where 0 is white it has been inverted with the rest.
        var inversion = _format.IsZeroWhite ? byte.MaxValue : (byte)0;
        if (_format.Alpha is ExtraSample.UNASSALPHA)
        {
            Darken(bgra, alphas, inversion);
        }

        for (var (at, x) = (0, 3); x < bgra.Length; at += _step, x += 4)
        {
            bgra[x] = (byte)(alphas[at] ^ inversion);
        }

        AlphaOnWhite.Compose(bgra);
    }

    /// <summary>Multiplies colours by samples, of which 255 stands for 1.</summary>
    private void Darken(Span<byte> bgra, ReadOnlySpan<byte> factors, byte inversion)
    {
        var at = 0;
        foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(bgra))
        {
            var factor = (uint)(factors[at] ^ inversion);
            pixel = Pixel(
                Product((pixel >> 16) & 0xFF, factor),
                Product((pixel >> 8) & 0xFF, factor),
                Product(pixel & 0xFF, factor));
            at += _step;
        }
    }

    private static uint Product(uint a, uint b) => ((a * b) + 127) / 255;

    private static uint Pixel(uint red, uint green, uint blue) => 0xFF000000 | (red << 16) | (green << 8) | blue;

    private static uint[] ReadPalette(Tiff tiff)
    {
        if (tiff.GetField(TiffTag.COLORMAP) is not [var red, var green, var blue])
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }

        var (reds, greens, blues) = (red.ToUShortArray(), green.ToUShortArray(), blue.ToUShortArray());

        // The map has 16 bits, but some writers fill only the lower 8.
        var shift = reds.Concat(greens).Concat(blues).All(level => level <= byte.MaxValue) ? 0 : 8;
        uint Level(ushort level) => (uint)(level >> shift) & byte.MaxValue;

        return [.. reds.Select((level, i) => Pixel(Level(level), Level(greens[i]), Level(blues[i])))];
    }
}
