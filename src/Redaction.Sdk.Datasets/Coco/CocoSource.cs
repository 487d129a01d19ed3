using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>The fields of a COCO file that COCO itself does not know.</summary>
internal static class CocoSource
{
    /// <summary>Reads the document and the page from a field <c>source</c> such as <c>letter.pdf#page=4</c>.</summary>
    public static (string? Document, int? Page) Split(Dictionary<string, JsonElement>? others)
    {
        if (others?.GetValueOrDefault("source").Scalar() is not { } source)
        {
            return (null, null);
        }

        const string Fragment = "#page=";
        var at = source.LastIndexOf(Fragment, StringComparison.Ordinal);

        return at > 0 && int.TryParse(
            source.AsSpan(at + Fragment.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? (source[..at], page)
            : (null, null);
    }

    /// <summary>Joins what is listed as attributes with the fields that only this file has.</summary>
    public static ImmutableSortedDictionary<string, string> Attributes(
        JsonElement? attributes, Dictionary<string, JsonElement>? others)
    {
        var all = AnnotatedImage.NoAttributes.ToBuilder();
        foreach (var (name, value) in others ?? [])
        {
            if (value.Scalar() is { } text)
            {
                all[name] = text;
            }
        }

        if (attributes is { ValueKind: JsonValueKind.Object } listed)
        {
            all.AddRange(JsonFields.Scalars(listed.EnumerateObject()).Where(pair => !all.ContainsKey(pair.Key)));
        }

        return all.ToImmutable();
    }

    /// <summary>Writes attributes; none at all are not written.</summary>
    public static JsonElement? Write(ImmutableSortedDictionary<string, string> attributes) => attributes.IsEmpty
        ? null
        : JsonSerializer.SerializeToElement(attributes, CocoJsonContext.Default.IReadOnlyDictionaryStringString);
}
