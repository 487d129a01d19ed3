using System.Globalization;

namespace Redaction.Sdk.Geometry;

/// <summary>A rectangle in PDF user space, in the words that fit a y that grows upwards.</summary>
/// <remarks>
/// The four numbers in the order of a PDF array, [left bottom right top], are ordered
/// (<c>Left &lt;= Right</c>, <c>Bottom &lt;= Top</c>). The default value is the rectangle of no size at the origin.
/// </remarks>
public readonly record struct PdfRectangle
{
    private readonly Box<PdfUserSpace> _box;

    private PdfRectangle(Box<PdfUserSpace> box) => _box = box;

    /// <summary>Gets the smallest x, in units of user space.</summary>
    public double Left => _box.Left;

    /// <summary>Gets the smallest y, in units of user space.</summary>
    public double Bottom => _box.Top;

    /// <summary>Gets the largest x, in units of user space.</summary>
    public double Right => _box.Right;

    /// <summary>Gets the largest y, in units of user space.</summary>
    public double Top => _box.Bottom;

    /// <summary>Gets the horizontal extent, in units of user space; never negative.</summary>
    public double Width => _box.Width;

    /// <summary>Gets the vertical extent, in units of user space; never negative.</summary>
    public double Height => _box.Height;

    /// <summary>Creates a rectangle from any two opposite corners, as ISO 32000-2, 7.9.5 allows.</summary>
    /// <param name="x1">The x of one corner, in units of user space.</param>
    /// <param name="y1">The y of one corner, in units of user space.</param>
    /// <param name="x2">The x of the opposite corner, in units of user space.</param>
    /// <param name="y2">The y of the opposite corner, in units of user space.</param>
    /// <returns>The rectangle, its edges ordered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is not a number or lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public static PdfRectangle FromCorners(double x1, double y1, double x2, double y2) =>
        new(Box<PdfUserSpace>.FromEdges(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2)));

    /// <summary>Reads a box whose smallest y is, in user space, its bottom edge.</summary>
    /// <param name="box">The box.</param>
    /// <returns>The same rectangle.</returns>
    public static PdfRectangle FromBox(Box<PdfUserSpace> box) => new(box);

    /// <summary>Writes the rectangle as a box, ready for a <see cref="Transform{TFrom, TTo}"/>.</summary>
    /// <returns>The same rectangle; the smallest y of the box is the bottom edge.</returns>
    public Box<PdfUserSpace> ToBox() => _box;

    /// <summary>Formats the edges, independent of culture.</summary>
    /// <returns>The edges as <c>[left bottom right top]</c>, like a PDF array.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{Left} {Bottom} {Right} {Top}]");
}
