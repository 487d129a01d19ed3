using System.Buffers;
using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Reads a strip or tile of a page, with the planes of it that matter, into one rented buffer.</summary>
internal sealed class TiffSegment : IDisposable
{
    private readonly Tiff _tiff;
    private readonly TiffPageFormat _format;
    private readonly int _rowBytes;
    private readonly byte[] _buffer;

    public TiffSegment(Tiff tiff, TiffPageFormat format)
    {
        (_tiff, _format) = (tiff, format);
        _rowBytes = (int)((((long)format.SegmentWidth * format.SamplesPerPlane * format.Bits) + 7) / 8);
        _buffer = ArrayPool<byte>.Shared.Rent(_rowBytes * format.SegmentHeight * format.UsedPlanes);
    }

    /// <summary>Reads a segment.</summary>
    /// <param name="index">Its number in a plane.</param>
    /// <param name="rows">The rows that are stored of it.</param>
    /// <param name="blank">The byte that remains wherever the decoder does not reach.</param>
    /// <returns>Whether all of it was read.</returns>
    public bool Read(int index, int rows, byte blank)
    {
        _buffer.AsSpan().Fill(blank);
        var isSound = true;
        for (var plane = 0; plane < _format.UsedPlanes; plane++)
        {
            isSound &= ReadPlane((plane * _format.SegmentsPerPlane) + index, plane, rows);
        }

        return isSound;
    }

    /// <summary>Gets the samples of a row.</summary>
    public Span<byte> Row(int plane, int y) =>
        _buffer.AsSpan(((plane * _format.SegmentHeight) + y) * _rowBytes, _rowBytes);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private bool ReadPlane(int index, int plane, int rows)
    {
        var (start, wanted) = (plane * _format.SegmentHeight * _rowBytes, _rowBytes * rows);

        // Of what is not compressed LibTiff gives all or nothing; asked for less, it gives what is there.
        var stored = _format.IsTiled ? _tiff.RawTileSize(index) : _tiff.RawStripSize(index);
        var size = _format.Compression is Compression.NONE ? (int)Math.Min(wanted, stored) : wanted;

        return (_format.IsTiled
            ? _tiff.ReadEncodedTile(index, _buffer, start, size)
            : _tiff.ReadEncodedStrip(index, _buffer, start, size)) >= wanted;
    }
}
