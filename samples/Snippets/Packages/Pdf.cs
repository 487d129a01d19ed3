using Redaction.Sdk;
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
}
