namespace Redaction.Sdk.Geometry;

/// <summary>A box as COCO annotations write it: first corner and size, in image pixels.</summary>
/// <remarks>
/// Continuous pixels from the top-left corner, no "+ 1". The default value is the empty box at the origin.
/// </remarks>
public readonly record struct CocoBox
{
    private CocoBox(double x, double y, double width, double height) =>
        (X, Y, Width, Height) = (x, y, width, height);

    /// <summary>Gets the smallest x, in pixels.</summary>
    public double X { get; }

    /// <summary>Gets the smallest y, in pixels.</summary>
    public double Y { get; }

    /// <summary>Gets the horizontal extent, in pixels.</summary>
    public double Width { get; }

    /// <summary>Gets the vertical extent, in pixels.</summary>
    public double Height { get; }

    /// <summary>Creates a box from the four numbers of an annotation.</summary>
    /// <param name="x">The smallest x, in pixels.</param>
    /// <param name="y">The smallest y, in pixels.</param>
    /// <param name="width">The horizontal extent, in pixels; at least 0.</param>
    /// <param name="height">The vertical extent, in pixels; at least 0.</param>
    /// <returns>The box, with the numbers as they were given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The numbers make no <see cref="Box{TSpace}"/>.</exception>
    public static CocoBox FromValues(double x, double y, double width, double height)
    {
        _ = Box<ImagePixels>.FromSize(x, y, width, height);

        return new(x, y, width, height);
    }

    /// <summary>Writes a box in this format.</summary>
    /// <param name="box">The box.</param>
    /// <returns>The same box.</returns>
    public static CocoBox FromBox(Box<ImagePixels> box) => new(box.Left, box.Top, box.Width, box.Height);

    /// <summary>Reads this format.</summary>
    /// <returns>The same box.</returns>
    public Box<ImagePixels> ToBox() => Box<ImagePixels>.FromSize(X, Y, Width, Height);
}
