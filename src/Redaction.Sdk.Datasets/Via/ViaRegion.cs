using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>What the JSON and the CSV of VIA share: shapes, and attributes of regions and files.</summary>
internal static class ViaRegion
{
    public const DatasetContent Carries =
        DatasetContent.Fractions | DatasetContent.ImageSize | DatasetContent.Resolution | DatasetContent.Documents
        | DatasetContent.Splits | DatasetContent.ImageAttributes | DatasetContent.Polygon | DatasetContent.Crowds
        | DatasetContent.AnnotationAttributes | DatasetContent.Annotators;

    private const string Width = "width";
    private const string Height = "height";

    /// <summary>The attributes that may name the class, the first of them being the one that is written.</summary>
    public static readonly ImmutableArray<string> ClassAttributes = ["class", "label", "type", "name", "category"];

    public static ImmutableSortedDictionary<string, string> FileAttributes(AnnotatedImage image) => OwnFields.Of(image)
        .SetItem(Width, image.Width.ToString(CultureInfo.InvariantCulture))
        .SetItem(Height, image.Height.ToString(CultureInfo.InvariantCulture));

    public static ImageDraft Page(
        string fileName,
        ImmutableSortedDictionary<string, string> attributes,
        IEnumerable<AnnotationDraft?> annotations) => OwnFields.ApplyToImage(
            new()
            {
                FileName = fileName,
                Size = (Whole(attributes, Width), Whole(attributes, Height)),
                Annotations = [.. annotations.OfType<AnnotationDraft>()],
            },
            attributes.RemoveRange([Width, Height]));

    public static void WriteShape(Utf8JsonWriter json, Annotation annotation)
    {
        json.WriteStartObject();
        if (PolygonBounds.Whole(annotation) is { } polygon)
        {
            json.WriteString("name", "polygon");
            WriteNumbers(json, "all_points_x", polygon.Where(static (_, index) => index % 2 == 0));
            WriteNumbers(json, "all_points_y", polygon.Where(static (_, index) => index % 2 == 1));
        }
        else
        {
            json.WriteString("name", "rect");
            json.WriteNumber("x", annotation.Box.Left);
            json.WriteNumber("y", annotation.Box.Top);
            json.WriteNumber(Width, annotation.Box.Width);
            json.WriteNumber(Height, annotation.Box.Height);
        }

        json.WriteEndObject();
    }

    public static void WriteAttributes(Utf8JsonWriter json, Annotation annotation)
    {
        json.WriteStartObject();
        json.WriteString(ClassAttributes[0], annotation.ClassName);
        foreach (var (name, value) in OwnFields.Of(annotation).Remove(ClassAttributes[0]))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads a region; a shape without an area, such as a point, is <see langword="null"/>.</summary>
    public static AnnotationDraft? Read(JsonElement shape, JsonElement attributes)
    {
        var name = ClassAttributes.FirstOrDefault(n => attributes.Find(n) is not null);
        AnnotationDraft draft = new()
        {
            ClassName = name is null ? string.Empty : ClassOf(attributes.Find(name)!.Value),
            Box = default,
        };
        var others = attributes.ValueKind == JsonValueKind.Object
            ? JsonFields.Scalars(attributes.EnumerateObject(), name ?? string.Empty)
            : AnnotatedImage.NoAttributes;

        return ViaShape.Read(draft, shape) is { } region ? OwnFields.ApplyToAnnotation(region, others) : null;
    }

    // The value of a check box is an object of those that are ticked.
    private static string ClassOf(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().Where(static o => o.Value.ValueKind == JsonValueKind.True).Select(static o => o.Name)
            .FirstOrDefault() ?? string.Empty
        : value.Scalar() ?? string.Empty;

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static int? Whole(ImmutableSortedDictionary<string, string> attributes, string name) =>
        int.TryParse(
            attributes.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
