namespace Redaction.Sdk.Geometry;

/// <summary>A box as Pascal VOC annotations write it: the first and the last pixel, counted from 1.</summary>
/// <remarks>
/// <para>
/// The only format of whole pixels: the last pixel belongs to the box, so the width is <c>XMax - XMin + 1</c>
/// and there is no box without area. A box on the top-left pixel alone is 1, 1, 1, 1, which is also the default.
/// </para>
/// <para>
/// From this format to a <see cref="Box{TSpace}"/> and back changes nothing. The other way round, a box grows to
/// the pixels that it touches. A hundredth of a pixel is no touch: that much is lost when a box passes through the
/// six decimals of a YOLO label, and it must not cost a whole pixel.
/// </para>
/// </remarks>
public readonly record struct PascalVocBox
{
    private const double Touch = 0.01;

    // Counted from 0, so that the default is a box.
    private readonly int _left;
    private readonly int _top;
    private readonly int _right;
    private readonly int _bottom;

    private PascalVocBox(int left, int top, int right, int bottom) =>
        (_left, _top, _right, _bottom) = (left, top, right, bottom);

    /// <summary>Gets the first column, counted from 1.</summary>
    public int XMin => _left + 1;

    /// <summary>Gets the first row, counted from 1.</summary>
    public int YMin => _top + 1;

    /// <summary>Gets the last column that belongs to the box, counted from 1.</summary>
    public int XMax => _right + 1;

    /// <summary>Gets the last row that belongs to the box, counted from 1.</summary>
    public int YMax => _bottom + 1;

    /// <summary>Creates a box from the four numbers of an annotation.</summary>
    /// <param name="xMin">The first column, counted from 1.</param>
    /// <param name="yMin">The first row, counted from 1.</param>
    /// <param name="xMax">The last column that belongs to the box, counted from 1.</param>
    /// <param name="yMax">The last row that belongs to the box, counted from 1.</param>
    /// <returns>The box; it may reach beyond the raster.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A maximum is less than its minimum, or a number is further than 10^9 from 0.
    /// </exception>
    public static PascalVocBox FromValues(int xMin, int yMin, int xMax, int yMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(xMax, xMin);
        ArgumentOutOfRangeException.ThrowIfLessThan(yMax, yMin);
        ArgumentOutOfRangeException.ThrowIfBeyond(xMin - 1.0, Box<ImagePixels>.MaxCoordinate, nameof(xMin));
        ArgumentOutOfRangeException.ThrowIfBeyond(yMin - 1.0, Box<ImagePixels>.MaxCoordinate, nameof(yMin));
        ArgumentOutOfRangeException.ThrowIfBeyond(xMax, Box<ImagePixels>.MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfBeyond(yMax, Box<ImagePixels>.MaxCoordinate);

        return new(xMin - 1, yMin - 1, xMax - 1, yMax - 1);
    }

    /// <summary>Writes a box in this format.</summary>
    /// <param name="box">The box.</param>
    /// <returns>
    /// The pixels that the box touches. Where it touches none, it takes the one that begins there or contains it.
    /// </returns>
    public static PascalVocBox FromBox(Box<ImagePixels> box)
    {
        var (left, top) = ((int)Math.Floor(box.Left + Touch), (int)Math.Floor(box.Top + Touch));
        var (right, bottom) =
            ((int)Math.Ceiling(box.Right - Touch) - 1, (int)Math.Ceiling(box.Bottom - Touch) - 1);

        return new(left, top, Math.Max(left, right), Math.Max(top, bottom));
    }

    /// <summary>Reads this format.</summary>
    /// <returns>The box around the pixels.</returns>
    public Box<ImagePixels> ToBox() => Box<ImagePixels>.FromEdges(_left, _top, XMax, YMax);
}
