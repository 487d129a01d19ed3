using Redaction.Sdk.Geometry;
using SkiaSharp;

namespace Redaction.Sdk.Imaging.Tests.Overlay;

public sealed class PagePartTests
{
    private static readonly PageSize Size = PageSize.FromPoints(80, 40);

    [Fact]
    public void WritePartPng_PartOfAPage_HoldsItsPixelsAlone()
    {
        using var page = Page();
        using var picture = Write(page, Box<PagePoints>.FromEdges(20, 10, 30, 14));

        Assert.Equal((10, 4), (picture.Width, picture.Height));
        Assert.Equal(20 + 10, picture.GetPixel(0, 0).Red);
        Assert.Equal(29 + 13, picture.GetPixel(9, 3).Red);
    }

    [Fact]
    public void WritePartPng_PartBeyondThePage_IsCutOff()
    {
        using var page = Page();
        using var picture = Write(page, Box<PagePoints>.FromEdges(-50, 30, 500, 90));

        Assert.Equal((80, 10), (picture.Width, picture.Height));
    }

    [Fact]
    public void WritePartPng_SmallerThanThePart_IsReduced()
    {
        using var page = Page();
        using var picture = Write(page, Size.Bounds, maximumSide: 20);

        Assert.Equal((20, 10), (picture.Width, picture.Height));
    }

    [Fact]
    public void WritePartPng_NothingOfThePage_Throws()
    {
        using var page = Page();

        Assert.Throws<ArgumentException>(() => Write(page, Box<PagePoints>.FromEdges(200, 10, 300, 14)));
    }

    private static SKBitmap Write(PageImage page, Box<PagePoints> part, int maximumSide = PageOverlay.MaximumSide)
    {
        using var file = new MemoryStream();
        PageOverlay.WritePartPng(page, part, [], file, maximumSide);

        return SKBitmap.Decode(file.ToArray());
    }

    // A pixel a point; its grey is its column and its row.
    private static PageImage Page()
    {
        byte[] pixels = [.. Enumerable.Range(0, 80 * 40).Select(static i => (byte)((i % 80) + (i / 80)))];

        return PageImage.Wrap(pixels, PixelLayout.Packed(80, 40, PixelFormat.Gray8), Size);
    }
}
