using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Decodes one page of a TIFF file.</summary>
/// <remarks>
/// LibTiff only sees tags whose values are known to lie within the file, and sizes within the limits.
/// </remarks>
internal sealed class TiffPageDecoder(TiffBytes bytes, TiffDirectory page, ImageLimits limits, Deadline deadline)
{
    private static readonly TiffTagNumber[] DecodingTags = [.. Enum.GetValues<TiffTagNumber>().Except(
    [
        // Ours to apply; LibTiff would flip some of the rasters.
        TiffTagNumber.Orientation, TiffTagNumber.XResolution, TiffTagNumber.YResolution, TiffTagNumber.ResolutionUnit,
    ])];

    public DecodedRaster Decode(PixelFormat wanted)
    {
        try
        {
            return DecodePage(wanted);
        }
        finally
        {
            // LibTiff swallows exceptions in places, among them those of a reader that was told to stop.
            deadline.Check();
        }
    }

    private DecodedRaster DecodePage(PixelFormat wanted)
    {
        var format = TiffPageFormat.Read(page, limits);
        var memory = new TiffMemory(bytes.Bytes, page.Copy(DecodingTags), deadline);
        TiffErrors.Install();

        // "h": the first directory is not read. "c": large strips stay as they are.
        using var tiff = Tiff.ClientOpen(string.Empty, "rhc", memory, memory);
        if (tiff?.IsCodecConfigured(format.Compression) == false)
        {
            throw ImageFaults.Unsupported($"TIFF compression {(int)format.Compression}");
        }

        if (tiff?.SetSubDirectory(memory.DirectoryOffset) != true)
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }

        var isCut = CutToFile(tiff);
        var raster = format.IsUnpacked
            ? TiffSamples.Decode(tiff, format, wanted)
            : TiffColor.Decode(tiff, format, wanted, memory);
        raster.IsPartial |= isCut || memory.Errors > 0;

        return raster;
    }

    /// <summary>Lets no strip or tile reach beyond the file, so that what is there of it is decoded.</summary>
    private bool CutToFile(Tiff tiff)
    {
        var tiled = tiff.IsTiled();
        var offsets = (ulong[])tiff.GetField(tiled ? TiffTag.TILEOFFSETS : TiffTag.STRIPOFFSETS)[0].Value;
        var counts = (ulong[])tiff.GetField(tiled ? TiffTag.TILEBYTECOUNTS : TiffTag.STRIPBYTECOUNTS)[0].Value;
        var length = (ulong)bytes.Length;
        var isCut = false;
        for (var i = 0; i < counts.Length; i++)
        {
            var available = length - Math.Min(offsets[i], length);
            isCut |= counts[i] > available;
            counts[i] = Math.Min(counts[i], available);
        }

        return isCut;
    }
}
