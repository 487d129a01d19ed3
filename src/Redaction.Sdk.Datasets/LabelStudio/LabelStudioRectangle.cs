using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>A rectangle of Label Studio, in percent of the image, which may be turned about its first corner.</summary>
internal static class LabelStudioRectangle
{
    public static void Write(Utf8JsonWriter json, Box<ImagePixels> box, int width, int height)
    {
        json.WriteNumber("x", box.Left * 100 / width);
        json.WriteNumber("y", box.Top * 100 / height);
        json.WriteNumber("width", box.Width * 100 / width);
        json.WriteNumber("height", box.Height * 100 / height);
        json.WriteNumber("rotation", 0);
    }

    public static AnnotationDraft Read(AnnotationDraft draft, JsonElement value, int width, int height)
    {
        var (x, y) = (Part("x", width), Part("y", height));
        var (across, down) = (Part("width", width), Part("height", height));
        var turn = value.Number("rotation") ?? 0;
        if (turn == 0)
        {
            return draft with { Box = RawBox.FromSize(x, y, across, down) };
        }

        // Clockwise, since y grows downwards.
        var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
        double[] corners =
        [
            x, y,
            x + (across * cos), y + (across * sin),
            x + (across * cos) - (down * sin), y + (across * sin) + (down * cos),
            x - (down * sin), y + (down * cos),
        ];

        return draft with { Box = PolygonBounds.Of(corners), Polygons = [corners] };

        double Part(string name, int whole) => (value.Number(name) ?? double.NaN) * whole / 100;
    }
}
