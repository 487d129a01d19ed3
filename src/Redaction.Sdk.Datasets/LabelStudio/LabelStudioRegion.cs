using System.Globalization;
using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>One region of Label Studio: a rectangle, a polygon or brush strokes, in percent of the image.</summary>
internal static class LabelStudioRegion
{
    private const string Meta = "meta";

    /// <summary>Names the control that draws regions of a tag of the configuration.</summary>
    public static string ControlOf(string tag) => tag switch
    {
        "PolygonLabels" => "polygon",
        "BrushLabels" => "brush",
        _ => "label",
    };

    public static void Write(Utf8JsonWriter json, AnnotatedImage image, Annotation annotation)
    {
        var mask = PolygonBounds.WholeMask(image, annotation);
        var polygon = PolygonBounds.Whole(annotation);
        var tag = mask is not null ? "BrushLabels" : polygon is not null ? "PolygonLabels" : "RectangleLabels";
        var type = tag.ToLowerInvariant();

        json.WriteStartObject();
        json.WriteString("id", annotation.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("type", type);
        json.WriteString("from_name", ControlOf(tag));
        json.WriteString("to_name", "image");
        json.WriteNumber("original_width", image.Width);
        json.WriteNumber("original_height", image.Height);
        json.WriteNumber("image_rotation", 0);
        json.WriteStartObject("value");
        WriteShape(json, image, annotation, mask, polygon);
        json.WriteStartArray(type);
        json.WriteStringValue(annotation.ClassName);
        json.WriteEndArray();
        json.WriteEndObject();
        var attributes = OwnFields.Of(annotation with { Annotator = null });
        if (!attributes.IsEmpty)
        {
            json.WriteTexts(Meta, attributes);
        }

        json.WriteEndObject();
    }

    public static AnnotationDraft? Read(JsonElement region, string? annotator, int width, int height)
    {
        var type = region.Text("type") ?? string.Empty;
        var value = region.Find("value") ?? default;
        var className = value.List(type).Select(static label => label.Scalar()).FirstOrDefault() ?? string.Empty;
        AnnotationDraft draft = new() { ClassName = className, Annotator = annotator, Box = default };

        return type switch
        {
            "rectanglelabels" => Apply(LabelStudioRectangle.Read(draft, value, width, height)),
            "polygonlabels" => Apply(Polygon(draft, value, width, height)),
            "brushlabels" => Apply(Brush(draft, value, width, height)),
            _ => null,
        };

        AnnotationDraft Apply(AnnotationDraft shape) =>
            OwnFields.ApplyToAnnotation(shape, JsonFields.Scalars(region.Members(Meta)));
    }

    private static void WriteShape(
        Utf8JsonWriter json,
        AnnotatedImage image,
        Annotation annotation,
        RunLengthMask? mask,
        IReadOnlyList<double>? polygon)
    {
        if (mask is not null)
        {
            json.WriteString("format", "rle");
            json.WriteStartArray("rle");
            foreach (var part in LabelStudioBrush.Write(mask))
            {
                json.WriteNumberValue(part);
            }

            json.WriteEndArray();
        }
        else if (polygon is not null)
        {
            json.WriteStartArray("points");
            foreach (var point in polygon.Chunk(2))
            {
                json.WriteStartArray();
                json.WriteNumberValue(point[0] * 100 / image.Width);
                json.WriteNumberValue(point[1] * 100 / image.Height);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteBoolean("closed", true);
        }
        else
        {
            LabelStudioRectangle.Write(json, annotation.Box, image.Width, image.Height);
        }
    }

    private static AnnotationDraft Polygon(AnnotationDraft draft, JsonElement value, int width, int height)
    {
        double[] points = [.. value.List("points")
            .Where(static point => point.ValueKind == JsonValueKind.Array)
            .SelectMany(point => point.EnumerateArray().Select((n, index) =>
                (n.AsNumber() ?? double.NaN) * (index == 0 ? width : height) / 100))];

        return draft with { Box = PolygonBounds.Of(points), Polygons = [points] };
    }

    private static AnnotationDraft Brush(AnnotationDraft draft, JsonElement value, int width, int height)
    {
        byte[] bytes = [.. value.List("rle").Select(static part => part.TryGetByte(out var number) ? number : (byte)0)];
        var mask = LabelStudioBrush.Read(bytes, width, height);

        // Strokes that cannot be read, or leave no pixel, have a box without an area.
        return draft with
        {
            Mask = mask,
            Box = mask?.Bounds is { } box ? RawBox.FromEdges(box.Left, box.Top, box.Right, box.Bottom) : default,
        };
    }
}
