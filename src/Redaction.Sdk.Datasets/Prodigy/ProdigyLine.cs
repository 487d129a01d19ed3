using System.Buffers;
using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>One line of Prodigy: an image and the spans that one annotator marked on it.</summary>
internal static class ProdigyLine
{
    private const string Annotator = "_annotator_id";
    private const string Attributes = "attributes";

    public static ReadOnlyMemory<byte> Write(
        AnnotatedImage image, string? annotator, IReadOnlyList<Annotation> annotations)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteString("image", image.FileName);
            json.WriteNumber("width", image.Width);
            json.WriteNumber("height", image.Height);
            json.WriteStartArray("spans");
            foreach (var annotation in annotations)
            {
                WriteSpan(json, annotation);
            }

            json.WriteEndArray();
            json.WriteTexts("meta", OwnFields.Of(image));
            json.WriteString("answer", "accept");
            if (annotator is not null)
            {
                json.WriteString(Annotator, annotator);
            }

            json.WriteEndObject();
        }

        line.Write("\n"u8);

        return line.WrittenMemory;
    }

    public static ImageDraft? Read(JsonElement line)
    {
        if (line.Text("answer") is "reject" or "ignore")
        {
            return null;
        }

        var annotator = line.Text(Annotator) ?? line.Text("_session_id");

        return OwnFields.ApplyToImage(
            new()
            {
                FileName = NameOf(line),
                Size = (line.Whole("width"), line.Whole("height")),
                Annotations = [.. line.List("spans").Select(span => ToDraft(span, annotator)).OfType<AnnotationDraft>()],
            },
            JsonFields.Scalars(line.Members("meta")));
    }

    // An image in the line is no name; a path of another machine names the file by its last part.
    private static string NameOf(JsonElement line)
    {
        var image = line.Text("image") ?? string.Empty;
        var name = image.StartsWith("data:", StringComparison.Ordinal) ? line.Text("path") ?? string.Empty : image;

        return name is ['/' or '\\', ..] or [_, ':', ..] ? name[(name.LastIndexOfAny(['/', '\\']) + 1)..] : name;
    }

    private static void WriteSpan(Utf8JsonWriter json, Annotation annotation)
    {
        var box = annotation.Box;
        var polygon = PolygonBounds.Whole(annotation);
        json.WriteStartObject();
        json.WriteString("label", annotation.ClassName);
        if (polygon is null)
        {
            json.WriteNumber("x", box.Left);
            json.WriteNumber("y", box.Top);
            json.WriteNumber("width", box.Width);
            json.WriteNumber("height", box.Height);
            WritePair(json, "center", box.CenterX, box.CenterY);
        }

        json.WriteString("type", polygon is null ? "rect" : "polygon");
        json.WriteStartArray("points");
        foreach (var point in (polygon ?? RectanglePoints(annotation)).Chunk(2))
        {
            WritePair(json, null, point[0], point[1]);
        }

        json.WriteEndArray();
        var attributes = OwnFields.Of(annotation with { Annotator = null });
        if (!attributes.IsEmpty)
        {
            json.WriteTexts(Attributes, attributes);
        }

        json.WriteEndObject();
    }

    // The order in which Prodigy itself lists them: down the left side, then up the right one.
    private static double[] RectanglePoints(Annotation annotation)
    {
        var box = annotation.Box;

        return [box.Left, box.Top, box.Left, box.Bottom, box.Right, box.Bottom, box.Right, box.Top];
    }

    private static void WritePair(Utf8JsonWriter json, string? name, double x, double y)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        json.WriteNumberValue(x);
        json.WriteNumberValue(y);
        json.WriteEndArray();
    }

    private static AnnotationDraft? ToDraft(JsonElement span, string? annotator)
    {
        double[] points = [.. span.List("points")
            .Where(static point => point.ValueKind == JsonValueKind.Array)
            .SelectMany(static point => point.EnumerateArray().Select(static n => n.AsNumber() ?? double.NaN))];
        var isRectangle = span.Text("type") is "rect" or null && span.Number("width") is not null;
        if (span.Text("type") == "freehand" && points.Length < 6)
        {
            return null;
        }

        // Older lines name only the points; four of them whose corners are those of a box are one.
        var bounds = PolygonBounds.Of(points);
        var isOutline = span.Text("type") switch
        {
            "rect" => false,
            null => !isRectangle && !IsBox(points, bounds),
            _ => true,
        };
        AnnotationDraft draft = new()
        {
            ClassName = span.Text("label") ?? string.Empty,
            Annotator = annotator,
            Box = isRectangle
                ? RawBox.FromSize(
                    span.Number("x") ?? double.NaN, span.Number("y") ?? double.NaN,
                    span.Number("width") ?? double.NaN, span.Number("height") ?? double.NaN)
                : bounds,
            Polygons = isOutline ? [points] : [],
        };

        return OwnFields.ApplyToAnnotation(draft, JsonFields.Scalars(span.Members(Attributes)));
    }

    private static bool IsBox(double[] points, RawBox bounds) =>
        points.Length == 8 && points.Index().All(n => n.Index % 2 == 0
            ? n.Item == bounds.Left || n.Item == bounds.Right
            : n.Item == bounds.Top || n.Item == bounds.Bottom);
}
