using System.Globalization;

namespace Redaction.Sdk.Geometry;

/// <summary>An axis-aligned box in one coordinate space.</summary>
/// <typeparam name="TSpace">The space in which the edges are measured.</typeparam>
/// <remarks>
/// <para>
/// The box is continuous rather than a set of pixels, so <see cref="Width"/> is exactly
/// <c>Right - Left</c>. x grows to the right and y downwards; in <see cref="PdfUserSpace"/>, whose
/// y grows upwards, <c>PdfRectangle</c> has the words that fit.
/// </para>
/// <para>
/// Edges are ordered (<c>Left &lt;= Right</c>, <c>Top &lt;= Bottom</c>) and never further than
/// <see cref="MaxCoordinate"/> from the origin. A box may have no area. The default value
/// is the box of no size at the origin.
/// </para>
/// </remarks>
public readonly record struct Box<TSpace>
    where TSpace : ICoordinateSpace
{
    /// <summary>The largest magnitude an edge may have, in units of the space.</summary>
    public const double MaxCoordinate = 1e9;

    private Box(double left, double top, double right, double bottom) =>
        (Left, Top, Right, Bottom) = (left, top, right, bottom);

    /// <summary>Gets the smallest x the box covers.</summary>
    public double Left { get; }

    /// <summary>Gets the smallest y the box covers.</summary>
    public double Top { get; }

    /// <summary>Gets the largest x the box covers.</summary>
    public double Right { get; }

    /// <summary>Gets the largest y the box covers.</summary>
    public double Bottom { get; }

    /// <summary>Gets the horizontal extent; never negative.</summary>
    public double Width => Right - Left;

    /// <summary>Gets the vertical extent; never negative.</summary>
    public double Height => Bottom - Top;

    /// <summary>Gets the x of the centre.</summary>
    public double CenterX => Left + (Width / 2);

    /// <summary>Gets the y of the centre.</summary>
    public double CenterY => Top + (Height / 2);

    /// <summary>Gets the area, in square units of the space; never negative.</summary>
    public double Area => Width * Height;

    /// <summary>Creates a box from its four edges.</summary>
    /// <param name="left">The smallest x.</param>
    /// <param name="top">The smallest y.</param>
    /// <param name="right">The largest x.</param>
    /// <param name="bottom">The largest y.</param>
    /// <returns>The box with those edges.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An edge is not a number or lies beyond <see cref="MaxCoordinate"/>,
    /// <paramref name="right"/> is less than <paramref name="left"/>, or
    /// <paramref name="bottom"/> is less than <paramref name="top"/>.
    /// </exception>
    public static Box<TSpace> FromEdges(double left, double top, double right, double bottom)
    {
        ArgumentOutOfRangeException.ThrowIfBeyond(left, MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfBeyond(top, MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfBeyond(right, MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfBeyond(bottom, MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfLessThan(right, left);
        ArgumentOutOfRangeException.ThrowIfLessThan(bottom, top);

        return new(left, top, right, bottom);
    }

    /// <summary>Creates a box from its first corner and its size.</summary>
    /// <param name="left">The smallest x.</param>
    /// <param name="top">The smallest y.</param>
    /// <param name="width">The horizontal extent, at least 0.</param>
    /// <param name="height">The vertical extent, at least 0.</param>
    /// <returns>The box of that size.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is not a number, an edge lies beyond <see cref="MaxCoordinate"/>, or an extent is negative.
    /// </exception>
    public static Box<TSpace> FromSize(double left, double top, double width, double height) =>
        FromEdges(left, top, left + width, top + height);

    /// <summary>Creates a box from its centre and its size.</summary>
    /// <param name="centerX">The x of the centre.</param>
    /// <param name="centerY">The y of the centre.</param>
    /// <param name="width">The horizontal extent, at least 0.</param>
    /// <param name="height">The vertical extent, at least 0.</param>
    /// <returns>The box of that size around that point.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is not a number, an edge lies beyond <see cref="MaxCoordinate"/>, or an extent is negative.
    /// </exception>
    public static Box<TSpace> FromCenter(double centerX, double centerY, double width, double height) =>
        FromEdges(centerX - (width / 2), centerY - (height / 2), centerX + (width / 2), centerY + (height / 2));

    /// <summary>Determines whether every point of another box is also in this one.</summary>
    /// <param name="other">The box to look for. Shared edges count as inside.</param>
    /// <returns><see langword="true"/> if <paramref name="other"/> lies within this box.</returns>
    public bool Contains(Box<TSpace> other) =>
        Left <= other.Left && Top <= other.Top && other.Right <= Right && other.Bottom <= Bottom;

    /// <summary>Finds the part that this box shares with another.</summary>
    /// <param name="other">The box to intersect with.</param>
    /// <returns>
    /// The shared box, which has no area if the boxes only touch;
    /// <see langword="null"/> if they are apart.
    /// </returns>
    public Box<TSpace>? Intersect(Box<TSpace> other)
    {
        var left = Math.Max(Left, other.Left);
        var top = Math.Max(Top, other.Top);
        var right = Math.Min(Right, other.Right);
        var bottom = Math.Min(Bottom, other.Bottom);

        return left <= right && top <= bottom ? new(left, top, right, bottom) : null;
    }

    /// <summary>Finds the smallest box around this one and another.</summary>
    /// <param name="other">The box to enclose as well.</param>
    /// <returns>The box around both.</returns>
    public Box<TSpace> Enclose(Box<TSpace> other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top),
        Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Moves the box without changing its size.</summary>
    /// <param name="x">How far to the right.</param>
    /// <param name="y">How far down.</param>
    /// <returns>The moved box.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An edge of the result is not a number or lies beyond <see cref="MaxCoordinate"/>.
    /// </exception>
    public Box<TSpace> Translate(double x, double y) => FromEdges(Left + x, Top + y, Right + x, Bottom + y);

    /// <summary>Measures the area that two boxes share.</summary>
    /// <param name="other">The box to intersect with.</param>
    /// <returns>The shared area; 0 if the boxes only touch or are apart.</returns>
    public double IntersectionArea(Box<TSpace> other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);

        return width > 0 && height > 0 ? width * height : 0;
    }

    /// <summary>Measures how nearly two boxes coincide.</summary>
    /// <param name="other">The box to compare with.</param>
    /// <returns>
    /// The area the boxes share divided by the area they cover together, from 0 (apart)
    /// to 1 (equal). It is 0, never NaN, when neither box has any area.
    /// </returns>
    public double IntersectionOverUnion(Box<TSpace> other)
    {
        var intersection = IntersectionArea(other);

        return Ratio(intersection, Area + other.Area - intersection);
    }

    /// <summary>Measures how much of the smaller of two boxes lies within the larger.</summary>
    /// <param name="other">The box to compare with.</param>
    /// <returns>
    /// The area the boxes share divided by the area of the smaller one, from 0 (apart) to 1 (nested).
    /// It is 0, never NaN, when one of them has no area.
    /// </returns>
    public double IntersectionOverSmaller(Box<TSpace> other) =>
        Ratio(IntersectionArea(other), Math.Min(Area, other.Area));

    /// <summary>Measures how nearly two boxes coincide and, when they are apart, how far.</summary>
    /// <param name="other">The box to compare with.</param>
    /// <returns>
    /// The intersection over union, less the share of the box around both that neither covers: from
    /// -1 (infinitely far apart) to 1 (equal), never more than the intersection over union.
    /// It is 0, never NaN, when the box around both has no area.
    /// </returns>
    /// <remarks>Rezatofighi et al., Generalized Intersection over Union, CVPR 2019.</remarks>
    public double GeneralizedIntersectionOverUnion(Box<TSpace> other)
    {
        var intersection = IntersectionArea(other);
        var union = Area + other.Area - intersection;
        var hull = Enclose(other).Area;

        // Rounding can leave the union a hair above the hull, which would lift the result above the IoU.
        return Ratio(intersection, union) - Ratio(Math.Max(0, hull - union), hull);
    }

    /// <summary>Formats the edges to read them, independent of culture.</summary>
    /// <returns>The edges as <c>[left, top, right, bottom]</c>, with up to three decimals each.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{Left:0.###}, {Top:0.###}, {Right:0.###}, {Bottom:0.###}]");

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
