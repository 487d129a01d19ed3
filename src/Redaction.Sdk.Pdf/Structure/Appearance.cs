using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Finds how the appearance of an annotation is fitted into its rectangle (ISO 32000-2, 12.5.5).</summary>
/// <param name="objects">The document in which the annotation stands in the plain.</param>
/// <param name="annotation">The dictionary of the annotation.</param>
internal sealed class Appearance(PlainObjects objects, Dictionary<string, object?> annotation)
{
    private const int NoRotateFlag = 16;

    /// <summary>Finds the way from the coordinates of the appearance to those of the page.</summary>
    /// <param name="geometry">The geometry of the page.</param>
    public Affine FindMatrix(PdfPageGeometry geometry)
    {
        var form = Form();
        var matrix = MatrixOf(objects.AsNumbers(form?.GetValueOrDefault("Matrix")));
        var (from, to) = (
            RectangleOf(objects.AsNumbers(form?.GetValueOrDefault("BBox")), matrix),
            RectangleOf(objects.AsNumbers(annotation.GetValueOrDefault("Rect")), Affine.Identity));
        var (x, y) = (Scale(from.Width, to.Width), Scale(from.Height, to.Height));
        var fit = new Affine(x, 0, 0, y, to.Left - (from.Left * x), to.Top - (from.Top * y));

        return matrix.Then(fit).Then(Upright(geometry.Rotation, to));
    }

    // The stream itself, or the one of several that the annotation's state chooses.
    private Dictionary<string, object?>? Form()
    {
        var normal = objects.AsDictionary(
            objects.AsDictionary(annotation.GetValueOrDefault("AP"))?.GetValueOrDefault("N"));
        if (normal is null || normal.ContainsKey("BBox"))
        {
            return normal;
        }

        var state = objects.Resolve(annotation.GetValueOrDefault("AS") ?? annotation.GetValueOrDefault("V")) as string;

        return objects.AsDictionary(normal.GetValueOrDefault(state is { Length: > 0 } ? state : "Off"));
    }

    // What must not turn with the page turns back around its upper left corner.
    private Affine Upright(int rotation, Box<PdfUserSpace> rectangle)
    {
        var flags = objects.Resolve(annotation.GetValueOrDefault("F")) is double value ? (long)value : 0;
        if ((flags & NoRotateFlag) == 0)
        {
            return Affine.Identity;
        }

        var (cos, sin) = rotation switch { 90 => (0, 1), 180 => (-1, 0), 270 => (0, -1), _ => (1, 0) };

        return new Affine(1, 0, 0, 1, -rectangle.Left, -rectangle.Bottom)
            .Then(new(cos, sin, -sin, cos, rectangle.Left, rectangle.Bottom));
    }

    private static double Scale(double from, double to) => from < 0.001 ? 1 : to / from;

    private static Affine MatrixOf(double[] numbers) =>
        numbers is [var a, var b, var c, var d, var e, var f] ? new(a, b, c, d, e, f) : Affine.Identity;

    // In user space, whose y grows upwards, Top is the smallest y.
    private static Box<PdfUserSpace> RectangleOf(double[] numbers, Affine matrix)
    {
        if (numbers is not [var x1, var y1, var x2, var y2])
        {
            return default;
        }

        var box = matrix.ApplyToBox(x1, y1, x2, y2);

        return Box<PdfUserSpace>.FromEdges(box.Left, box.Top, box.Right, box.Bottom);
    }
}
