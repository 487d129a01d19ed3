using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>The shapes of VIA, in image pixels.</summary>
internal static class ViaShape
{
    /// <summary>Gives a draft its place; <see langword="null"/> for a shape without an area.</summary>
    public static AnnotationDraft? Read(AnnotationDraft draft, JsonElement shape) => shape.Text("name") switch
    {
        "rect" => draft with
        {
            Box = RawBox.FromSize(
                Number(shape, "x"), Number(shape, "y"), Number(shape, "width"), Number(shape, "height")),
        },
        "polygon" => Polygon(draft, shape),
        "circle" => draft with { Box = Ellipse(shape, Number(shape, "r"), Number(shape, "r"), 0) },
        "ellipse" => draft with
        {
            Box = Ellipse(shape, Number(shape, "rx"), Number(shape, "ry"), shape.Number("theta") ?? 0),
        },
        _ => null,
    };

    private static AnnotationDraft Polygon(AnnotationDraft draft, JsonElement shape)
    {
        double[] points = [.. Numbers(shape, "all_points_x")
            .Zip(Numbers(shape, "all_points_y"), static (x, y) => (double[])[x, y])
            .SelectMany(static point => point)];

        return draft with { Box = PolygonBounds.Of(points), Polygons = [points] };
    }

    private static RawBox Ellipse(JsonElement shape, double rx, double ry, double theta)
    {
        // How far an ellipse that is turned reaches along the axes; the angle is in radians.
        var (sin, cos) = Math.SinCos(theta);
        var across = Math.Sqrt((rx * cos * rx * cos) + (ry * sin * ry * sin));
        var down = Math.Sqrt((rx * sin * rx * sin) + (ry * cos * ry * cos));
        var (x, y) = (Number(shape, "cx"), Number(shape, "cy"));

        return RawBox.FromEdges(x - across, y - down, x + across, y + down);
    }

    private static IEnumerable<double> Numbers(JsonElement shape, string name) =>
        shape.List(name).Select(static n => n.AsNumber() ?? double.NaN);

    private static double Number(JsonElement shape, string name) => shape.Number(name) ?? double.NaN;
}
