using Redaction.Sdk.Geometry;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>What annotations and form fields say.</summary>
internal static class AnnotationTexts
{
    // A field inherits its value from its ancestors; more of them than this are a loop.
    private const int MaximumDepth = 32;

    public static IEnumerable<StoredText> Of(OpenedPdf pdf, Page page)
    {
        var geometry = page.PageGeometry();
        foreach (var annotation in PageAnnotations.Of(pdf, page))
        {
            var box = PageAnnotations.BoxOf(pdf, annotation, geometry);
            var subtype = PageAnnotations.SubtypeOf(pdf, annotation);
            var isField = subtype == "Widget";
            var isShown = subtype is "Widget" or "FreeText" && PageAnnotations.IsVisible(pdf, annotation);
            if (isField && ValueOf(pdf, annotation) is { } value)
            {
                yield return new(StoredTextPlace.FormValue, value, page.Number, box) { IsShown = isShown };
            }

            if (!isField && pdf.TextOf(annotation, "Contents") is { } contents)
            {
                yield return new(StoredTextPlace.Annotation, contents, page.Number, box) { IsShown = isShown };
            }
        }
    }

    private static string? ValueOf(OpenedPdf pdf, DictionaryToken field)
    {
        for (var depth = 0; depth < MaximumDepth; depth++)
        {
            if (pdf.TextOf(field, "V") is { } value)
            {
                return value;
            }

            if (!pdf.TryFind<DictionaryToken>(field, "Parent", out var parent))
            {
                return null;
            }

            field = parent;
        }

        return null;
    }
}
