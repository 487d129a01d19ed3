using System.Collections.Immutable;
using System.Globalization;

namespace Redaction.Sdk.Datasets;

/// <summary>
/// What we say of an image or an annotation in formats that have no field of their own for it, as names and texts.
/// </summary>
internal static class OwnFields
{
    private const string Document = "document_id";
    private const string Page = "page_number";
    private const string Resolution = "dpi";
    private const string Split = "split";
    private const string Style = "style";
    private const string Crowd = "is_crowd";
    private const string Annotator = "annotator";

    public static ImmutableSortedDictionary<string, string> Of(AnnotatedImage image) => Join(
        image.Attributes,
        (Document, image.DocumentId),
        (Page, image.PageNumber?.ToString(CultureInfo.InvariantCulture)),
        (Resolution, image.Dpi?.ToString(CultureInfo.InvariantCulture)),
        (Split, SplitNames.Of(image.Split)));

    public static ImmutableSortedDictionary<string, string> Of(Annotation annotation) => Join(
        annotation.Attributes,
        (Style, annotation.Style is { } style ? RedactionClasses.NameOf(style) : null),
        (Crowd, annotation.IsCrowd ? "1" : null),
        (Annotator, annotation.Annotator));

    public static ImageDraft ApplyToImage(ImageDraft draft, ImmutableSortedDictionary<string, string> fields) => draft with
    {
        DocumentId = draft.DocumentId ?? fields.GetValueOrDefault(Document),
        PageNumber = draft.PageNumber ?? Number(fields.GetValueOrDefault(Page)),
        Dpi = draft.Dpi ?? NumberText.Find(fields.GetValueOrDefault(Resolution)),
        Split = draft.Split ?? SplitNames.Find(fields.GetValueOrDefault(Split)),
        Attributes = fields.RemoveRange([Document, Page, Resolution, Split]),
    };

    public static AnnotationDraft ApplyToAnnotation(AnnotationDraft draft, ImmutableSortedDictionary<string, string> fields) =>
        draft with
        {
            Style = draft.Style ?? RedactionClasses.FindStyle(fields.GetValueOrDefault(Style) ?? string.Empty),
            IsCrowd = draft.IsCrowd || fields.GetValueOrDefault(Crowd) == "1",
            Annotator = draft.Annotator ?? fields.GetValueOrDefault(Annotator),
            Attributes = fields.RemoveRange([Style, Crowd, Annotator]),
        };

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImmutableSortedDictionary<string, string> Join(
        ImmutableSortedDictionary<string, string> attributes, params ReadOnlySpan<(string Name, string? Value)> own)
    {
        foreach (var (name, value) in own)
        {
            attributes = value is null ? attributes : attributes.SetItem(name, value);
        }

        return attributes;
    }
}
