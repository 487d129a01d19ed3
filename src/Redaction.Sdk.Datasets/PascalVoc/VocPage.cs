using System.Globalization;
using System.Xml.Linq;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>One XML file of Pascal VOC: one image.</summary>
internal static class VocPage
{
    public static XElement Write(AnnotatedImage image)
    {
        var path = image.FileName.Replace('\\', '/');
        var slash = path.LastIndexOf('/');

        return new(
            "annotation",
            new XElement("folder", slash < 0 ? string.Empty : path[..slash]),
            new XElement("filename", path[(slash + 1)..]),
            new XElement(
                "size",
                new XElement("width", image.Width),
                new XElement("height", image.Height),
                new XElement("depth", 3)),
            new XElement("segmented", 0),
            image.Annotations.Select(ToObject));
    }

    public static ImageDraft Read(XElement root, string stem)
    {
        var size = root.Element("size");
        var name = root.Element("filename")?.Value.Trim();
        var slash = stem.LastIndexOf('/');

        return new()
        {
            // The folder of the XML file says where the image lies; the element folder is often that of another machine.
            FileName = slash < 0 ? InFolder(root, name ?? stem) : $"{stem[..slash]}/{name}",
            Size = (Whole(size?.Element("width")), Whole(size?.Element("height"))),
            Annotations = [.. root.Elements("object").Select(ToDraft)],
        };
    }

    private static string InFolder(XElement root, string name)
    {
        var folder = root.Element("folder")?.Value.Trim() ?? string.Empty;

        return folder.Length == 0 || name.Contains('/') ? name : $"{folder}/{name}";
    }

    private static XElement ToObject(Annotation annotation)
    {
        var box = PascalVocBox.FromBox(annotation.Box);
        var attributes = OwnFields.Of(annotation with { IsCrowd = false });

        return new(
            "object",
            new XElement("name", annotation.ClassName),
            new XElement("pose", "Unspecified"),
            new XElement("truncated", 0),
            new XElement("difficult", annotation.IsCrowd ? 1 : 0),
            new XElement(
                "bndbox",
                new XElement("xmin", box.XMin),
                new XElement("ymin", box.YMin),
                new XElement("xmax", box.XMax),
                new XElement("ymax", box.YMax)),
            attributes.IsEmpty
                ? null
                : new XElement("attributes", attributes.Select(static pair => new XElement(
                    "attribute", new XElement("name", pair.Key), new XElement("value", pair.Value)))));
    }

    private static AnnotationDraft ToDraft(XElement element)
    {
        var box = element.Element("bndbox");
        var attributes = AnnotatedImage.NoAttributes.SetItems(XmlFiles.Pairs(
            element.Element("attributes")?.Elements("attribute") ?? [],
            static a => a.Element("name")?.Value,
            static a => a.Element("value")?.Value));

        // Counted from 1, the last pixel included: the first edge moves by one, the last one does not.
        return OwnFields.ApplyToAnnotation(
            new()
            {
                ClassName = element.Element("name")?.Value.Trim() ?? string.Empty,
                IsCrowd = element.Element("difficult")?.Value.Trim() == "1",
                Box = RawBox.FromEdges(
                    Edge(box, "xmin") - 1, Edge(box, "ymin") - 1, Edge(box, "xmax"), Edge(box, "ymax")),
            },
            attributes);
    }

    private static double Edge(XElement? box, string name) =>
        NumberText.Find(box?.Element(name)?.Value) ?? double.NaN;

    private static int? Whole(XElement? element) =>
        int.TryParse(element?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
