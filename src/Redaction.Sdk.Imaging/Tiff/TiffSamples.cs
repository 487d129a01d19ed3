using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Decodes the TIFF pages whose samples we unpack ourselves, strip by strip or tile by tile.</summary>
internal sealed class TiffSamples : IDisposable
{
    private readonly TiffPageFormat _format;
    private readonly TiffSegment _segment;
    private readonly SampleBytes _bytes;
    private readonly SampleColors? _colors;

    // The samples of a row, a byte each, on their way to become colours.
    private readonly byte[] _row = [];

    private TiffSamples(Tiff tiff, TiffPageFormat format)
    {
        (_format, _bytes, _segment) = (format, new(format), new(tiff, format));
        if (!format.IsPlainGray)
        {
            (_colors, _row) = (new(tiff, format), new byte[format.SegmentWidth * format.Samples]);
        }
    }

    public static DecodedRaster Decode(Tiff tiff, TiffPageFormat format, PixelFormat wanted)
    {
        using var samples = new TiffSamples(tiff, format);
        var isGray = format.IsGray || wanted is PixelFormat.Gray8;
        var raster = new DecodedRaster(format.Width, format.Height, isGray ? PixelFormat.Gray8 : PixelFormat.Bgra32);
        try
        {
            samples.DecodeTo(raster);
        }
        catch
        {
            raster.Dispose();
            throw;
        }

        return raster;
    }

    public void Dispose() => _segment.Dispose();

    private void DecodeTo(DecodedRaster raster)
    {
        var index = 0;
        for (var top = 0; top < _format.Height; top += _format.SegmentHeight)
        {
            var height = Math.Min(_format.SegmentHeight, _format.Height - top);
            for (var left = 0; left < _format.Width; left += _format.SegmentWidth)
            {
                var isSound = _segment.Read(index++, _format.IsTiled ? _format.SegmentHeight : height, _bytes.White);
                raster.IsPartial |= !isSound;

                // One plane without the others has the wrong colours, and no number in a palette has to be white.
                var isLost = !isSound && (_format.UsedPlanes > 1 || _format.Photometric is Photometric.PALETTE);
                for (var y = 0; y < height; y++)
                {
                    Place(y, raster, left, top + y, isLost);
                }
            }
        }
    }

    private void Place(int segmentRow, DecodedRaster raster, int left, int y, bool isLost)
    {
        var pixelBytes = raster.Layout.Format.BytesPerPixel();
        var width = Math.Min(_format.SegmentWidth, _format.Width - left);
        var target = raster.Pixels.Slice(((y * _format.Width) + left) * pixelBytes, width * pixelBytes);
        if (isLost)
        {
            target.Fill(byte.MaxValue);
        }
        else if (_colors is null)
        {
            _bytes.Unpack(_segment.Row(0, segmentRow), target);
        }
        else
        {
            PlaceColors(segmentRow, width, _colors, target);
        }
    }

    private void PlaceColors(int segmentRow, int width, SampleColors colors, Span<byte> target)
    {
        for (var plane = 0; plane < _format.UsedPlanes; plane++)
        {
            var samples = _row.AsSpan(plane * _format.SegmentWidth, width * _format.SamplesPerPlane);
            _bytes.Unpack(_segment.Row(plane, segmentRow), samples);
        }

        colors.ToPixels(_row, width, target);
    }
}
