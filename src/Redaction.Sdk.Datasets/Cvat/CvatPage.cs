using System.Globalization;
using System.Xml.Linq;

namespace Redaction.Sdk.Datasets;

/// <summary>One image of a CVAT file.</summary>
internal static class CvatPage
{
    public static XElement Write(AnnotatedImage image) => new(
        "image",
        new XAttribute("id", image.Id),
        new XAttribute("name", image.FileName),
        image.Split is null ? null : new XAttribute("subset", SplitNames.Of(image.Split)!),
        new XAttribute("width", image.Width),
        new XAttribute("height", image.Height),
        image.Annotations.Select(annotation => ToShape(image, annotation)));

    public static ImageDraft Read(XElement image) => new()
    {
        Id = long.TryParse(
            image.Attribute("id")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        FileName = image.Attribute("name")?.Value ?? string.Empty,
        Split = SplitNames.Find(image.Attribute("subset")?.Value),
        Size = (Whole(image, "width"), Whole(image, "height")),
        Annotations = [.. image.Elements().Select(ToDraft).OfType<AnnotationDraft>()],
    };

    private static XElement ToShape(AnnotatedImage image, Annotation annotation)
    {
        XElement shape = PolygonBounds.WholeMask(image, annotation) is { } mask ? CvatMask.Write(mask)
            : PolygonBounds.Whole(annotation) is { } polygon ? new("polygon", new XAttribute("points", Points(polygon)))
            : ToBox(annotation);
        shape.Add(
            new XAttribute("label", annotation.ClassName),
            new XAttribute("source", "manual"),
            new XAttribute("occluded", 0),
            new XAttribute("z_order", 0),
            OwnFields.Of(annotation).Select(static pair => new XElement(
                "attribute", new XAttribute("name", pair.Key), pair.Value)));

        return shape;
    }

    private static XElement ToBox(Annotation annotation) => new(
        "box",
        new XAttribute("xtl", NumberText.Write(annotation.Box.Left)),
        new XAttribute("ytl", NumberText.Write(annotation.Box.Top)),
        new XAttribute("xbr", NumberText.Write(annotation.Box.Right)),
        new XAttribute("ybr", NumberText.Write(annotation.Box.Bottom)));

    private static AnnotationDraft? ToDraft(XElement shape)
    {
        var draft = shape.Name.LocalName switch
        {
            "box" => Draft(shape, Box(shape)),
            "polygon" => Polygon(shape),
            "mask" => Mask(shape),
            _ => null,
        };
        var attributes = XmlFiles.Pairs(
            shape.Elements("attribute"), static a => a.Attribute("name")?.Value, static a => a.Value);

        return draft is null ? null : OwnFields.ApplyToAnnotation(draft, AnnotatedImage.NoAttributes.SetItems(attributes));
    }

    private static AnnotationDraft Polygon(XElement shape)
    {
        double[] numbers = [.. (shape.Attribute("points")?.Value ?? string.Empty)
            .Split(';', ',')
            .Select(static number => NumberText.Find(number) ?? double.NaN)];

        return Draft(shape, PolygonBounds.Of(numbers)) with { Polygons = [numbers] };
    }

    private static AnnotationDraft Mask(XElement shape)
    {
        var mask = CvatMask.Read(shape);

        // A mask without a pixel is a box without an area.
        return Draft(shape, mask?.Bounds is { } box ? RawBox.FromEdges(box.Left, box.Top, box.Right, box.Bottom) : default)
            with
        { Mask = mask };
    }

    private static AnnotationDraft Draft(XElement shape, RawBox box) =>
        new() { ClassName = shape.Attribute("label")?.Value ?? string.Empty, Box = box };

    private static RawBox Box(XElement shape) =>
        RawBox.FromEdges(Number(shape, "xtl"), Number(shape, "ytl"), Number(shape, "xbr"), Number(shape, "ybr"));

    private static string Points(IReadOnlyList<double> polygon) => string.Join(
        ';', polygon.Chunk(2).Select(static p => $"{NumberText.Write(p[0])},{NumberText.Write(p[1])}"));

    private static double Number(XElement element, string name) =>
        NumberText.Find(element.Attribute(name)?.Value) ?? double.NaN;

    private static int? Whole(XElement element, string name) =>
        int.TryParse(element.Attribute(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
