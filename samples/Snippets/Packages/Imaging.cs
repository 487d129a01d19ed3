using Redaction.Sdk;
using Redaction.Sdk.Imaging;

namespace Snippets.Packages;

internal static class Imaging
{
    public static void ReadPages()
    {
        #region pages of an image file
        var format = new ImageDocumentFormat(new ImageReaderOptions { MaximumPixels = 50_000_000 });
        using var document = format.Open(File.ReadAllBytes("scan.tif"), new DocumentOpenSettings());
        for (var number = 1; number <= document.PageCount; number++)
        {
            using var page = document.RenderPage(number, new PageRenderSettings { Format = PixelFormat.Gray8 });
            Console.WriteLine($"{page.Layout.Width} x {page.Layout.Height} pixels on {page.Size}");
        }
        #endregion
    }
}
