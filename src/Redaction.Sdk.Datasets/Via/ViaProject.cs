using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>The JSON of VIA.</summary>
internal static class ViaProject
{
    // VIA tells images apart by their name and the size of the file, which is -1 where nobody knows it.
    private const int UnknownBytes = -1;

    public static void Write(Utf8JsonWriter json, AnnotatedDataset dataset)
    {
        json.WriteStartObject();
        WriteSettings(json);
        json.WriteStartObject("_via_img_metadata");
        foreach (var image in dataset.Images)
        {
            WriteImage(json, image);
        }

        json.WriteEndObject();
        WriteAttributes(json, dataset);
        json.WriteString("_via_data_format_version", "2.0.10");
        json.WriteStartArray("_via_image_id_list");
        foreach (var image in dataset.Images)
        {
            json.WriteStringValue(Key(image));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static ImageDraft Read(JsonElement image)
    {
        // A list in version 2, an object of numbered members in version 1.
        var regions = image.Find("regions") is { ValueKind: JsonValueKind.Object }
            ? image.Members("regions").Select(static region => region.Value)
            : image.List("regions");

        return ViaRegion.Page(
            image.Text("filename") ?? string.Empty,
            JsonFields.Scalars(image.Members("file_attributes")),
            regions.Select(static region => ViaRegion.Read(
                region.Find("shape_attributes") ?? default, region.Find("region_attributes") ?? default)));
    }

    /// <summary>Finds the classes that the project offers for the attribute that is the class.</summary>
    /// <returns>The classes; <see langword="null"/> when the file declares none.</returns>
    public static IEnumerable<string>? Classes(JsonElement root)
    {
        var declared = (root.Find("_via_attributes") ?? default).Find("region") ?? default;
        foreach (var name in ViaRegion.ClassAttributes)
        {
            string[] options = [.. (declared.Find(name) ?? default).Members("options").Select(static o => o.Name)];
            if (options.Length > 0)
            {
                return options;
            }
        }

        return null;
    }

    private static void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteStartObject("_via_settings");
        json.WriteStartObject("ui");
        json.WriteEndObject();
        json.WriteStartObject("core");
        json.WriteNumber("buffer_size", 18);
        json.WriteStartObject("filepath");
        json.WriteEndObject();
        json.WriteString("default_filepath", string.Empty);
        json.WriteEndObject();
        json.WriteStartObject("project");
        json.WriteString("name", "redactions");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, AnnotatedImage image)
    {
        json.WriteStartObject(Key(image));
        json.WriteString("filename", image.FileName);
        json.WriteNumber("size", UnknownBytes);
        json.WriteStartArray("regions");
        foreach (var annotation in image.Annotations)
        {
            json.WriteStartObject();
            json.WritePropertyName("shape_attributes");
            ViaRegion.WriteShape(json, annotation);
            json.WritePropertyName("region_attributes");
            ViaRegion.WriteAttributes(json, annotation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTexts("file_attributes", ViaRegion.FileAttributes(image));
        json.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter json, AnnotatedDataset dataset)
    {
        json.WriteStartObject("_via_attributes");
        json.WriteStartObject("region");
        json.WriteStartObject(ViaRegion.ClassAttributes[0]);
        json.WriteString("type", "dropdown");
        json.WriteString("description", string.Empty);
        json.WriteStartObject("options");
        foreach (var name in dataset.Classes)
        {
            json.WriteString(name, string.Empty);
        }

        json.WriteEndObject();
        json.WriteStartObject("default_options");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("file");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Key(AnnotatedImage image) => $"{image.FileName}{UnknownBytes}";
}
