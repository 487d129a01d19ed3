using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>One task of Label Studio: an image, and an entry for each annotator.</summary>
internal static class LabelStudioTask
{
    private const string Image = "image";
    private const string Width = "width";
    private const string Height = "height";

    public static void Write(Utf8JsonWriter json, AnnotatedImage image)
    {
        json.WriteStartObject();
        json.WriteNumber("id", image.Id);
        json.WriteStartObject("data");
        foreach (var (name, value) in OwnFields.Of(image).RemoveRange([Image, Width, Height]))
        {
            json.WriteString(name, value);
        }

        json.WriteString(Image, image.FileName);
        json.WriteNumber(Width, image.Width);
        json.WriteNumber(Height, image.Height);
        json.WriteEndObject();
        json.WriteStartArray("annotations");
        WriteEntries(json, image);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static ImageDraft Read(JsonElement task)
    {
        var data = task.Find("data") ?? default;
        JsonElement[] entries = [.. task.List("annotations")
            .Where(static entry => entry.Find("was_cancelled") is not { ValueKind: JsonValueKind.True })];
        var regions = entries.SelectMany(static e => e.List("result").Select(region => (By(e), region))).ToArray();
        var sized = regions.Select(static r => r.region).FirstOrDefault(static r => r.Whole("original_width") is not null);
        var size = (sized.Whole("original_width") ?? data.Whole(Width), sized.Whole("original_height") ?? data.Whole(Height));

        return OwnFields.ApplyToImage(
            new()
            {
                Id = task.Find("id") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt64(out var number) ? number : null,
                FileName = NameOf(data),
                Size = size,
                Annotations = [.. regions
                    .Select(r => LabelStudioRegion.Read(r.region, r.Item1, size.Item1 ?? 0, size.Item2 ?? 0))
                    .OfType<AnnotationDraft>()],
            },
            JsonFields.Scalars(task.Members("data"), Image, Width, Height));
    }

    private static void WriteEntries(Utf8JsonWriter json, AnnotatedImage image)
    {
        var entries = image.Annotations.GroupBy(static a => a.Annotator).ToArray();
        foreach (var (annotator, annotations) in entries.Length == 0
            ? [(null, [])]
            : entries.Select(static e => (e.Key, e.ToArray())))
        {
            json.WriteStartObject();
            if (annotator is not null)
            {
                json.WriteStartObject("completed_by");
                json.WriteString("email", annotator);
                json.WriteEndObject();
            }

            json.WriteStartArray("result");
            foreach (var annotation in annotations)
            {
                LabelStudioRegion.Write(json, image, annotation);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    // A number in plain exports, an object in those that name people.
    private static string? By(JsonElement entry) =>
        entry.Find("completed_by") is { ValueKind: JsonValueKind.Object } person
            ? person.Text("email") ?? person.Text("id")
            : entry.Text("completed_by");

    /// <summary>Finds the image among the task's data: an address, a path, or a path behind <c>?d=</c>.</summary>
    private static string NameOf(JsonElement data)
    {
        var text = data.Text(Image) ?? data.Text("ocr") ?? data.Text("img") ?? data.Text("url") ?? string.Empty;
        var local = text.IndexOf("?d=", StringComparison.Ordinal);
        if (local >= 0)
        {
            return Uri.UnescapeDataString(text[(local + 3)..]).TrimStart('/');
        }

        var isAddress = text.Contains("://", StringComparison.Ordinal);

        return isAddress && Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/')
            : text.TrimStart('/');
    }
}
