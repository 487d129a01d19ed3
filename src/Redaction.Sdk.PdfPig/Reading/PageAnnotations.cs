using Redaction.Sdk.Geometry;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>The annotations of a page, as their dictionaries state them.</summary>
internal static class PageAnnotations
{
    private const int Hidden = 2, NoView = 32;

    public static IEnumerable<DictionaryToken> Of(OpenedPdf pdf, Page page) =>
        pdf.TryFind<ArrayToken>(page.Dictionary, "Annots", out var annotations)
            ? annotations.Data.Select(pdf.Resolve).OfType<DictionaryToken>()
            : [];

    public static string SubtypeOf(OpenedPdf pdf, DictionaryToken annotation) =>
        pdf.TryFind<NameToken>(annotation, "Subtype", out var subtype) ? subtype.Data : string.Empty;

    /// <summary>Determines whether the flags of an annotation let a screen show it.</summary>
    public static bool IsVisible(OpenedPdf pdf, DictionaryToken annotation) =>
        !pdf.TryFind<NumericToken>(annotation, "F", out var flags) || ((int)flags.Data & (Hidden | NoView)) == 0;

    /// <summary>Finds where an annotation is on the page; <see langword="null"/> when it does not say.</summary>
    public static Box<PagePoints>? BoxOf(OpenedPdf pdf, DictionaryToken annotation, PdfPageGeometry geometry)
    {
        if (!pdf.TryFind<ArrayToken>(annotation, "Rect", out var rect))
        {
            return null;
        }

        double[] corners = [.. rect.Data.Select(pdf.Resolve).OfType<NumericToken>().Select(static number => number.Data)];
        try
        {
            return corners is [var x1, var y1, var x2, var y2]
                ? geometry.ToPage(PdfRectangle.FromCorners(x1, y1, x2, y2))
                : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
