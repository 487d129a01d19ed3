using System.Globalization;

namespace Redaction.Sdk.Geometry;

/// <summary>The size of an upright page.</summary>
/// <remarks>The default value is a page without area.</remarks>
public readonly record struct PageSize
{
    private PageSize(double width, double height) => (Width, Height) = (width, height);

    /// <summary>Gets the width, in page points.</summary>
    public double Width { get; }

    /// <summary>Gets the height, in page points.</summary>
    public double Height { get; }

    /// <summary>Gets the area, in square page points.</summary>
    public double Area => Width * Height;

    /// <summary>Gets the box that the page fills, from the origin.</summary>
    public Box<PagePoints> Bounds => Box<PagePoints>.FromSize(0, 0, Width, Height);

    /// <summary>Creates a size from points.</summary>
    /// <param name="width">The width, in page points; more than 0.</param>
    /// <param name="height">The height, in page points; more than 0.</param>
    /// <returns>The size.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is not a positive, finite number.</exception>
    public static PageSize FromPoints(double width, double height)
    {
        ArgumentOutOfRangeException.ThrowIfBeyond(width, Box<PagePoints>.MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfBeyond(height, Box<PagePoints>.MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);

        return new(width, height);
    }

    /// <summary>Creates the size of a raster whose resolution is known.</summary>
    /// <param name="width">The width, in pixels; more than 0.</param>
    /// <param name="height">The height, in pixels; more than 0.</param>
    /// <param name="horizontalDpi">The pixels to the inch across; more than 0.</param>
    /// <param name="verticalDpi">The pixels to the inch down; more than 0.</param>
    /// <returns>The size.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a positive, finite number.</exception>
    public static PageSize FromPixels(int width, int height, double horizontalDpi, double verticalDpi) =>
        FromPoints(width * 72.0 / horizontalDpi, height * 72.0 / verticalDpi);

    /// <summary>Formats the size, independent of culture.</summary>
    /// <returns>The size as <c>width x height pt</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width} x {Height} pt");
}
