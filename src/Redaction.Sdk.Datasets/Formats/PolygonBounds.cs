using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>The boxes around polygons whose numbers are x, y, x, y and so on.</summary>
internal static class PolygonBounds
{
    /// <summary>Finds the box around a polygon; one without points has the box of four times not a number.</summary>
    public static RawBox Of(IReadOnlyList<double> polygon)
    {
        if (polygon.Count < 2)
        {
            return RawBox.FromEdges(double.NaN, double.NaN, double.NaN, double.NaN);
        }

        var xs = polygon.Where(static (_, index) => index % 2 == 0);
        var ys = polygon.Where(static (_, index) => index % 2 == 1);

        return RawBox.FromEdges(xs.Min(), ys.Min(), xs.Max(), ys.Max());
    }

    /// <summary>Finds the polygon that says all that an annotation says, its box included.</summary>
    /// <returns>The numbers; <see langword="null"/> where only the box can be written without changing it.</returns>
    public static IReadOnlyList<double>? Whole(Annotation annotation) =>
        annotation.Mask is null && annotation.Polygons is [var only] && Of(only) == Raw(annotation.Box) ? only : null;

    /// <summary>Finds the mask of the size of the image that says all that an annotation says, its box included.</summary>
    public static RunLengthMask? WholeMask(AnnotatedImage image, Annotation annotation) =>
        annotation.Mask is { } mask && mask.Bounds == annotation.Box
        && (mask.Size.Width, mask.Size.Height) == (image.Width, image.Height)
            ? mask
            : null;

    /// <summary>Writes the corners of a box as a polygon, clockwise from the top-left one.</summary>
    public static double[] Corners(Box<ImagePixels> box) =>
        [box.Left, box.Top, box.Right, box.Top, box.Right, box.Bottom, box.Left, box.Bottom];

    private static RawBox Raw(Box<ImagePixels> box) => RawBox.FromEdges(box.Left, box.Top, box.Right, box.Bottom);
}
