using System.Buffers;

namespace Redaction.Sdk.Preprocessing;

/// <summary>The rented memory that one page needs on its way.</summary>
internal readonly ref struct RowScratch : IDisposable
{
    private readonly byte[] _bytes;
    private readonly int _rowLength;
    private readonly int _contentWidth;

    public RowScratch(PixelLayout layout, Placement placement)
    {
        // A source row may be expanded from bits, and a single pixel doubled.
        _rowLength = layout.Width + 1;
        _contentWidth = placement.Content.Width;
        _bytes = ArrayPool<byte>.Shared.Rent((2 * _rowLength * 4) + (5 * _contentWidth));
    }

    /// <summary>Gets room for one of two expanded rows of the source.</summary>
    public Span<byte> Expanded(int which) => _bytes.AsSpan(which * _rowLength * 4, _rowLength * 4);

    /// <summary>Gets room for a resized row.</summary>
    public Span<byte> Resized => _bytes.AsSpan(2 * _rowLength * 4, 4 * _contentWidth);

    /// <summary>Gets room for a resized row in grey.</summary>
    public Span<byte> Gray => _bytes.AsSpan((2 * _rowLength * 4) + (4 * _contentWidth), _contentWidth);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}
