using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>Turns a COCO file into a data set, and refuses what cannot be true.</summary>
internal static class CocoConversion
{
    public static AnnotatedDataset Convert(CocoDocument document)
    {
        var categories = ById(document.Categories, static c => c.Id, "category", "categories");
        var images = ById(document.Images, static i => i.Id, "image", "images");
        var annotations = ById(document.Annotations, static a => a.Id, "annotation", "annotations");

        var classes = categories.ToDictionary(
            static c => c.Key,
            static c => Required(c.Value.Name, "category", c.Key, "name"));
        var marks = annotations.ToLookup(
            a => Known(images, Required(a.Value.ImageId, "annotation", a.Key, "image_id"), "image", a.Key),
            a => ToAnnotation(a.Key, a.Value, classes));

        return new()
        {
            Classes = [.. classes.Values.Distinct()],
            Images = [.. images.Select(image => ToImage(image.Key, image.Value, [.. marks[image.Key]]))],
        };
    }

    private static AnnotatedImage ToImage(long id, CocoImage image, Annotation[] annotations) => new()
    {
        Id = id,
        FileName = ToFileName(id, Required(image.FileName, "image", id, "file_name")),
        Width = ToExtent(id, image.Width),
        Height = ToExtent(id, image.Height),
        Dpi = image.Dpi is null or (> 0 and <= Box<ImagePixels>.MaxCoordinate)
            ? image.Dpi
            : throw new DatasetFormatException($"Image id {id} has a resolution that is not more than 0."),
        Annotations = annotations,
    };

    private static Annotation ToAnnotation(long id, CocoAnnotation annotation, Dictionary<long, string> classes)
    {
        var category = Required(annotation.CategoryId, "annotation", id, "category_id");

        return new()
        {
            Id = id,
            Box = ToBox(id, Required(annotation.Box, "annotation", id, "bbox")),
            ClassName = classes[Known(classes, category, "category", id)],
            IsCrowd = annotation.IsCrowd switch
            {
                0 => false,
                1 => true,
                _ => throw new DatasetFormatException($"Annotation id {id} has an 'iscrowd' other than 0 and 1."),
            },
            Polygons = ToPolygons(id, annotation.Segmentation),
        };
    }

    private static Box<ImagePixels> ToBox(long id, IReadOnlyList<double> numbers)
    {
        const double Limit = Box<ImagePixels>.MaxCoordinate / 2;

        return numbers is [>= -Limit and <= Limit, >= -Limit and <= Limit, > 0 and <= Limit, > 0 and <= Limit]
            ? Box<ImagePixels>.FromSize(numbers[0], numbers[1], numbers[2], numbers[3])
            : throw new DatasetFormatException(
                $"Annotation id {id} has a 'bbox' that is not x, y, width and height with an area.");
    }

    private static double[][] ToPolygons(long id, JsonElement segmentation)
    {
        // A mask in run lengths is an object. It says nothing that the box of the annotation does not.
        if (segmentation.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        double[][] polygons = [.. segmentation.EnumerateArray().Select(polygon => ToNumbers(id, polygon))];

        return Array.TrueForAll(polygons, static p => p.Length >= 6 && p.Length % 2 == 0)
            ? polygons
            : throw BadPolygon(id);
    }

    private static double[] ToNumbers(long id, JsonElement polygon) =>
        polygon.ValueKind == JsonValueKind.Array
            ? [.. polygon.EnumerateArray().Select(number =>
                number.ValueKind == JsonValueKind.Number && double.IsFinite(number.GetDouble())
                    ? number.GetDouble()
                    : throw BadPolygon(id))]
            : throw BadPolygon(id);

    private static DatasetFormatException BadPolygon(long id) =>
        new($"Annotation id {id} has a 'segmentation' that is not a list of polygons with three or more points each.");

    private static int ToExtent(long id, int? extent) =>
        extent is > 0
            ? extent.Value
            : throw new DatasetFormatException($"Image id {id} has no width and height of at least one pixel.");

    private static string ToFileName(long id, string name)
    {
        // Both separators and drives count everywhere, so that a data set means the same on every system.
        var rooted = name is ['/' or '\\', ..] or [_, ':', ..];

        return name.Length == 0 || rooted || name.Contains('\0') || name.Split('/', '\\').Contains("..")
            ? throw new DatasetFormatException($"Image id {id} names a file outside the folder of the annotations.")
            : name;
    }

    private static OrderedDictionary<long, T> ById<T>(
        IReadOnlyList<T?>? entries, Func<T, long?> idOf, string kind, string list)
        where T : class
    {
        if (entries is null)
        {
            throw new DatasetFormatException($"The data set has no list of {list}.");
        }

        OrderedDictionary<long, T> byId = [];
        foreach (var (index, entry) in entries.Index())
        {
            var id = (entry is null ? null : idOf(entry))
                ?? throw new DatasetFormatException($"The {kind} at index {index} has no id.");
            if (!byId.TryAdd(id, entry!))
            {
                throw new DatasetFormatException($"There are two entries with {kind} id {id}.");
            }
        }

        return byId;
    }

    private static long Known<T>(IReadOnlyDictionary<long, T> entries, long id, string kind, long annotation) =>
        entries.ContainsKey(id)
            ? id
            : throw new DatasetFormatException(
                $"Annotation id {annotation} refers to {kind} id {id}, which does not exist.");

    private static T Required<T>(T? value, string kind, long id, string field)
        where T : class =>
        value ?? throw new DatasetFormatException($"The {kind} with id {id} has no '{field}'.");

    private static long Required(long? value, string kind, long id, string field) =>
        value ?? throw new DatasetFormatException($"The {kind} with id {id} has no '{field}'.");
}
