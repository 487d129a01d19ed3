using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>The rows of an image in the CSV of VIA.</summary>
internal static class ViaCsvRows
{
    public static IEnumerable<string> Of(AnnotatedImage image)
    {
        var attributes = Json(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in ViaRegion.FileAttributes(image))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        });
        var count = image.Annotations.Count.ToString(CultureInfo.InvariantCulture);
        if (image.Annotations.Count == 0)
        {
            yield return CsvText.Row([image.FileName, "-1", attributes, count, "0", "{}", "{}"]);
        }

        foreach (var (index, annotation) in image.Annotations.Index())
        {
            yield return CsvText.Row(
            [
                image.FileName,
                "-1",
                attributes,
                count,
                index.ToString(CultureInfo.InvariantCulture),
                Json(json => ViaRegion.WriteShape(json, annotation)),
                Json(json => ViaRegion.WriteAttributes(json, annotation)),
            ]);
        }
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
