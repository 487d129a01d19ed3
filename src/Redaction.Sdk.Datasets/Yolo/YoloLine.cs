using System.Globalization;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>One line of a label file: the class and a box, or the class and a polygon, in fractions of the image.</summary>
internal static class YoloLine
{
    private const string Decimals = "0.##########";

    public static string Write(Annotation annotation, int classIndex, RasterSize size, bool asPolygon)
    {
        var numbers = asPolygon
            ? Fractions(PolygonBounds.Whole(annotation) ?? PolygonBounds.Corners(annotation.Box), size)
            : Fractions(YoloBox.FromBox(annotation.Box, size));

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{classIndex} {string.Join(' ', numbers.Select(static n => n.ToString(Decimals, CultureInfo.InvariantCulture)))}");
    }

    public static AnnotationDraft? Read(string line, RasterSize size, SortedDictionary<int, string> names)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        double?[] numbers = [.. words.Skip(1).Select(NumberText.Find)];
        if (numbers.Length < 4 || numbers.Length % 2 != 0 || Array.Exists(numbers, static n => n is null)
            || NumberText.Find(words[0]) is not { } number || !names.TryGetValue((int)number, out var name))
        {
            return null;
        }

        double[] values = [.. numbers.Select(static n => n!.Value)];

        return values.Length == 4 ? Box(values, size, name) : Polygon(values, size, name);
    }

    private static AnnotationDraft Box(double[] n, RasterSize size, string name)
    {
        var (halfWidth, halfHeight) = (n[2] / 2, n[3] / 2);

        return new()
        {
            ClassName = name,
            Box = RawBox.FromEdges(
                (n[0] - halfWidth) * size.Width, (n[1] - halfHeight) * size.Height,
                (n[0] + halfWidth) * size.Width, (n[1] + halfHeight) * size.Height),
        };
    }

    private static AnnotationDraft Polygon(double[] numbers, RasterSize size, string name)
    {
        double[] pixels = [.. numbers.Select((n, index) => n * (index % 2 == 0 ? size.Width : size.Height))];

        return new() { ClassName = name, Box = PolygonBounds.Of(pixels), Polygons = [pixels] };
    }

    private static double[] Fractions(YoloBox box) => [box.CenterX, box.CenterY, box.Width, box.Height];

    private static IEnumerable<double> Fractions(IReadOnlyList<double> polygon, RasterSize size) =>
        polygon.Select((n, index) => n / (index % 2 == 0 ? size.Width : size.Height));
}
