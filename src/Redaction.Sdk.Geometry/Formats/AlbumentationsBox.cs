namespace Redaction.Sdk.Geometry;

/// <summary>A box as albumentations writes it: first and last corner, as fractions of the raster.</summary>
/// <remarks>
/// A <see cref="RasterSize"/> leads to pixels and back. The default value is the empty box at the origin.
/// </remarks>
public readonly record struct AlbumentationsBox
{
    private readonly Box<Normalized> _box;

    private AlbumentationsBox(Box<Normalized> box) => _box = box;

    /// <summary>Gets the smallest x, as a fraction of the raster's width.</summary>
    public double XMin => _box.Left;

    /// <summary>Gets the smallest y, as a fraction of the raster's height.</summary>
    public double YMin => _box.Top;

    /// <summary>Gets the largest x, as a fraction of the raster's width.</summary>
    public double XMax => _box.Right;

    /// <summary>Gets the largest y, as a fraction of the raster's height.</summary>
    public double YMax => _box.Bottom;

    /// <summary>Creates a box from its four numbers.</summary>
    /// <param name="xMin">The smallest x, as a fraction of the raster's width.</param>
    /// <param name="yMin">The smallest y, as a fraction of the raster's height.</param>
    /// <param name="xMax">The largest x, as a fraction of the raster's width.</param>
    /// <param name="yMax">The largest y, as a fraction of the raster's height.</param>
    /// <returns>The box, with the numbers as they were given; a box may reach beyond the raster.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The numbers make no <see cref="Box{TSpace}"/>.</exception>
    public static AlbumentationsBox FromValues(double xMin, double yMin, double xMax, double yMax) =>
        new(Box<Normalized>.FromEdges(xMin, yMin, xMax, yMax));

    /// <summary>Writes a box in this format.</summary>
    /// <param name="box">The box.</param>
    /// <returns>The same box.</returns>
    public static AlbumentationsBox FromBox(Box<Normalized> box) => new(box);

    /// <summary>Writes a box in pixels in this format.</summary>
    /// <param name="box">The box.</param>
    /// <param name="raster">The raster that the box lies on.</param>
    /// <returns>The same box, up to the rounding of floating point.</returns>
    public static AlbumentationsBox FromBox(Box<ImagePixels> box, RasterSize raster) =>
        new(raster.ToNormalized.Apply(box));

    /// <summary>Reads this format.</summary>
    /// <returns>The same box.</returns>
    public Box<Normalized> ToBox() => _box;

    /// <summary>Reads this format into pixels.</summary>
    /// <param name="raster">The raster that the box lies on.</param>
    /// <returns>The same box, up to the rounding of floating point.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The result lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public Box<ImagePixels> ToBox(RasterSize raster) => raster.FromNormalized.Apply(_box);
}
