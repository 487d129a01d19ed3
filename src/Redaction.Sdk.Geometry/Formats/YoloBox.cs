namespace Redaction.Sdk.Geometry;

/// <summary>A box as YOLO labels write it: centre and size, as fractions of the raster.</summary>
/// <remarks>
/// A <see cref="RasterSize"/> leads to pixels and back. The default value is the empty box at the origin.
/// </remarks>
public readonly record struct YoloBox
{
    private YoloBox(double centerX, double centerY, double width, double height) =>
        (CenterX, CenterY, Width, Height) = (centerX, centerY, width, height);

    /// <summary>Gets the x of the centre, as a fraction of the raster's width.</summary>
    public double CenterX { get; }

    /// <summary>Gets the y of the centre, as a fraction of the raster's height.</summary>
    public double CenterY { get; }

    /// <summary>Gets the horizontal extent, as a fraction of the raster's width.</summary>
    public double Width { get; }

    /// <summary>Gets the vertical extent, as a fraction of the raster's height.</summary>
    public double Height { get; }

    /// <summary>Creates a box from the four numbers of a label.</summary>
    /// <param name="centerX">The x of the centre, as a fraction of the raster's width.</param>
    /// <param name="centerY">The y of the centre, as a fraction of the raster's height.</param>
    /// <param name="width">The horizontal extent, as a fraction of the raster's width; at least 0.</param>
    /// <param name="height">The vertical extent, as a fraction of the raster's height; at least 0.</param>
    /// <returns>The box, with the numbers as they were given; a box may reach beyond the raster.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The numbers make no <see cref="Box{TSpace}"/>.</exception>
    public static YoloBox FromValues(double centerX, double centerY, double width, double height)
    {
        _ = Box<Normalized>.FromCenter(centerX, centerY, width, height);

        return new(centerX, centerY, width, height);
    }

    /// <summary>Writes a box in this format.</summary>
    /// <param name="box">The box.</param>
    /// <returns>The same box.</returns>
    public static YoloBox FromBox(Box<Normalized> box) => new(box.CenterX, box.CenterY, box.Width, box.Height);

    /// <summary>Writes a box in pixels in this format.</summary>
    /// <param name="box">The box.</param>
    /// <param name="raster">The raster that the box lies on.</param>
    /// <returns>The same box, up to the rounding of floating point.</returns>
    public static YoloBox FromBox(Box<ImagePixels> box, RasterSize raster) => FromBox(raster.ToNormalized.Apply(box));

    /// <summary>Reads this format.</summary>
    /// <returns>The same box.</returns>
    public Box<Normalized> ToBox() => Box<Normalized>.FromCenter(CenterX, CenterY, Width, Height);

    /// <summary>Reads this format into pixels.</summary>
    /// <param name="raster">The raster that the box lies on.</param>
    /// <returns>The same box, up to the rounding of floating point.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The result lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public Box<ImagePixels> ToBox(RasterSize raster) => raster.FromNormalized.Apply(ToBox());
}
