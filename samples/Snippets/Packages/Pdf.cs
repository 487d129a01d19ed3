using Redaction.Sdk;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf;

namespace Snippets.Packages;

internal static class Pdf
{
    public static void ReadPages()
    {
        #region pages of a PDF file
        using var format = new PdfDocumentFormat();
        using var document = format.Open(File.ReadAllBytes("letter.pdf"), new DocumentOpenSettings());

        for (var number = 1; number <= document.PageCount; number++)
        {
            using var page = document.RenderPage(number, new PageRenderSettings { Dpi = 150 });
            Console.WriteLine($"{page.Size}: {page.Layout.Width} x {page.Layout.Height} pixels");
        }
        #endregion
    }

    public static void ReadStructure()
    {
        #region what a page draws
        using var format = new PdfDocumentFormat();
        using var document = format.Open(File.ReadAllBytes("letter.pdf"), new DocumentOpenSettings());

        var page = document.ReadStructure(pageNumber: 1, timeBudget: TimeSpan.FromSeconds(30));
        foreach (var element in page.Elements.Where(element => element.Kind == PageElementKind.Path))
        {
            Console.WriteLine($"{element.Index}: {element.Bounds}, filled with {element.Fill}");
        }
        #endregion
    }

    public static void LookBelow(PdfDocument document, PageStructure page, PageElement bar)
    {
        #region look below an element
        using var with = document.RenderRegion(
            page.PageNumber, bar.Bounds, without: [], new PageRenderSettings { Dpi = 150 });
        using var without = document.RenderRegion(
            page.PageNumber, bar.Bounds, without: [bar.Index], new PageRenderSettings { Dpi = 150 });

        var hidesSomething = !with.Pixels.Span.SequenceEqual(without.Pixels.Span);
        #endregion

        Console.WriteLine(hidesSomething);
    }

    public static void TextBelow(PageStructure page, PageElement bar)
    {
        #region text below an element
        var covered = page.Characters.Where(character =>
            character.Element >= 0 &&
            character.Ink.Area > 0 &&
            character.Element < bar.Index &&
            bar.Bounds.IntersectionArea(character.Ink) >= 0.8 * character.Ink.Area);
        #endregion

        Console.WriteLine(covered.Count());
    }

    public static void Annotate(PdfDocumentFormat format, byte[] bytes)
    {
        #region frames and notes on a copy
        var annotator = new PdfAnnotator(format);
        var copy = annotator.Annotate(bytes,
        [
            new PdfNote
            {
                PageNumber = 1,
                Box = Box<PagePoints>.FromEdges(72, 100, 180, 112),
                Text = "text-under-cover, grade A",
            },
        ]);
        File.WriteAllBytes("letter.annotated.pdf", copy);
        #endregion
    }
}
