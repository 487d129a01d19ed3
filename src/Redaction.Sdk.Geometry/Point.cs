using System.Globalization;

namespace Redaction.Sdk.Geometry;

/// <summary>A point in one coordinate space.</summary>
/// <typeparam name="TSpace">The space in which the point is measured.</typeparam>
/// <remarks>The default value is the origin.</remarks>
public readonly record struct Point<TSpace>
    where TSpace : ICoordinateSpace
{
    private Point(double x, double y) => (X, Y) = (x, y);

    /// <summary>Gets the distance from the origin across.</summary>
    public double X { get; }

    /// <summary>Gets the distance from the origin down; up, in <see cref="PdfUserSpace"/>.</summary>
    public double Y { get; }

    /// <summary>Creates a point.</summary>
    /// <param name="x">The distance from the origin across.</param>
    /// <param name="y">The distance from the origin down; up, in <see cref="PdfUserSpace"/>.</param>
    /// <returns>The point.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is not a number or lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public static Point<TSpace> At(double x, double y)
    {
        ArgumentOutOfRangeException.ThrowIfBeyond(x, Box<TSpace>.MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfBeyond(y, Box<TSpace>.MaxCoordinate);

        return new(x, y);
    }

    /// <summary>Formats the point, independent of culture.</summary>
    /// <returns>The point as <c>(x, y)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X}, {Y})");
}
