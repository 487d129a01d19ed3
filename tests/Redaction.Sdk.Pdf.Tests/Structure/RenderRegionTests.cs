using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Parts of pages without some of what is on them.</summary>
public sealed class RenderRegionTests(SharedReader reader)
{
    private const string Text = "BT /F 12 Tf 100 600 Td (Secret) Tj ET ";
    private const string Bar = "0 g 90 590 90 30 re f ";

    private static readonly Box<PagePoints> Region = Box<PagePoints>.FromEdges(80.3, 160.2, 200.7, 210.9);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(72)]
    [InlineData(150)]
    [InlineData(211)]
    public void RenderRegion_WithoutNothing_IsThatPartOfThePage(double dpi)
    {
        using var document = reader.Open(TestPdf.Varied(pages: 1));
        var settings = new PageRenderSettings { Dpi = dpi, Format = PixelFormat.Bgra32 };
        using var whole = document.RenderPage(1, settings, Token);
        using var part = document.RenderRegion(1, Region, [], settings, Token);

        var (x, y) = (whole.Layout.Width / 612.0, whole.Layout.Height / 792.0);
        var (left, top) = ((int)Math.Floor(Region.Left * x), (int)Math.Floor(Region.Top * y));
        Assert.Equal((int)Math.Ceiling(Region.Right * x) - left, part.Layout.Width);
        Assert.Equal((int)Math.Ceiling(Region.Bottom * y) - top, part.Layout.Height);
        Assert.True(part.Area.Contains(Region));
        Assert.Equal(left / x, part.ToPage.OffsetX, 1e-9);
        for (var row = 0; row < part.Layout.Height; row++)
        {
            var expected = whole.Pixels.Slice(((top + row) * whole.Layout.Stride) + (4 * left), part.Layout.RowBytes);
            var found = part.Pixels.Slice(row * part.Layout.Stride, part.Layout.RowBytes);
            Assert.Equal(expected.ToArray(), found.ToArray());
        }
    }

    [Fact]
    public void RenderRegion_WithoutTheBar_IsThePageDrawnWithoutIt()
    {
        using var covered = reader.Open(new TestPdf().Page(Text + Bar).ToBytes());
        using var open = reader.Open(new TestPdf().Page(Text).ToBytes());

        Assert.Equal(Pixels(open, Region), Pixels(covered, Region, 1));
        Assert.NotEqual(Pixels(open, Region), Pixels(covered, Region));
    }

    [Fact]
    public void RenderRegion_WithoutABarInAForm_IsThePageDrawnWithoutIt()
    {
        using var covered = reader.Open(WithForm(Text + Bar));
        using var open = reader.Open(WithForm(Text));

        Assert.Equal(Pixels(open, Region), Pixels(covered, Region, 1));
        Assert.NotEqual(Pixels(open, Region), Pixels(covered, Region));

        static byte[] WithForm(string content)
        {
            var pdf = new TestPdf();
            var inner = pdf.AddForm(content);
            var outer = pdf.AddForm("/X Do", resources: $"/XObject<</X {inner} 0 R>>");

            return pdf.Page("/X Do", resources: $"/XObject<</X {outer} 0 R>>").ToBytes();
        }
    }

    [Fact]
    public void RenderRegion_WithoutAnAnnotation_IsThePageDrawnWithoutIt()
    {
        const string Keys = "/MediaBox[0 0 612 792]";
        var pdf = new TestPdf();
        var square = pdf.Add("<</Type/Annot/Subtype/Square/IC[0]/C[0]/Rect[90 590 180 620]/F 4>>");
        var other = pdf.Add("<</Type/Annot/Subtype/Square/IC[0]/C[0]/Rect[185 590 190 620]/F 4>>");
        using var covered = reader.Open(pdf.Page(Text, $"{Keys}/Annots[{square} 0 R {other} 0 R]").ToBytes());
        var left = new TestPdf();
        var alone = left.Add("<</Type/Annot/Subtype/Square/IC[0]/C[0]/Rect[185 590 190 620]/F 4>>");
        using var open = reader.Open(left.Page(Text, $"{Keys}/Annots[{alone} 0 R]").ToBytes());

        Assert.Equal(Pixels(open, Region), Pixels(covered, Region, 1));
        Assert.NotEqual(Pixels(open, Region), Pixels(covered, Region));
    }

    [Fact]
    public void RenderPage_AfterParts_IsTheSameToTheLastBit()
    {
        var bytes = TestPdf.Varied(pages: 2);
        using var fresh = reader.Open(bytes);
        using var used = reader.Open(bytes);
        string[] expected = [SharedReader.HashOfPage(fresh, 1), SharedReader.HashOfPage(fresh, 2)];
        for (var element = 0; element < 4; element++)
        {
            Pixels(used, Region, element);
        }

        Assert.Equal(expected[0], SharedReader.HashOfPage(used, 1));
        Assert.Equal(expected[1], SharedReader.HashOfPage(used, 2));
    }

    [Fact]
    public void RenderRegion_EightThreads_AreIdenticalToOne()
    {
        using var document = reader.Open(TestPdf.Varied(pages: 4));
        var jobs = Enumerable.Range(0, 32).Select(static i => (Page: 1 + (i % 4), Element: i / 8)).ToArray();
        var alone = Array.ConvertAll(jobs, Run);
        var together = new string[jobs.Length];

        Parallel.For(0, jobs.Length, new() { MaxDegreeOfParallelism = 8 }, i => together[i] = Run(jobs[i]));

        Assert.Equal(alone, together);

        string Run((int Page, int Element) job) => Convert.ToHexString(
            Pixels(document, Box<PagePoints>.FromEdges(50, 50, 500, 700), job.Page, job.Element));
    }

    [Fact]
    public void RenderRegion_AnotherResolutionInBetween_ChangesNothing()
    {
        using var document = reader.Open(TestPdf.Varied(pages: 1));
        var before = Pixels(document, Region, 0);
        SharedReader.HashOfPage(document, 1, new() { Dpi = 37 });

        Assert.Equal(before, Pixels(document, Region, 0));
    }

    [Fact]
    public void RenderRegion_PointOnThePage_IsOnePixel()
    {
        using var document = reader.Open(TestPdf.Varied(pages: 1));
        using var part = document.RenderRegion(1, Box<PagePoints>.FromSize(612, 792, 50, 50), [], new(), Token);

        Assert.Equal((1, 1), (part.Layout.Width, part.Layout.Height));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void RenderRegion_NoSuchElement_Throws(int element)
    {
        using var document = reader.Open(new TestPdf().Page(Text + Bar).ToBytes());

        Assert.Throws<ArgumentOutOfRangeException>(() => Pixels(document, Region, element));
        Assert.NotEmpty(Pixels(document, Region, 1));
    }

    [Fact]
    public void RenderRegion_OffThePage_Throws()
    {
        using var document = reader.Open(TestPdf.Varied(pages: 1));

        Assert.Throws<ArgumentOutOfRangeException>(
            () => Pixels(document, Box<PagePoints>.FromEdges(700, 0, 800, 10)));
    }

    private static byte[] Pixels(PdfDocument document, Box<PagePoints> region, params int[] without) =>
        Pixels(document, region, 1, without);

    private static byte[] Pixels(PdfDocument document, Box<PagePoints> region, int page, int[] without)
    {
        using var image = document.RenderRegion(page, region, without, new(), Token);

        return image.Pixels.ToArray();
    }

    private static byte[] Pixels(PdfDocument document, Box<PagePoints> region, int page, int without) =>
        Pixels(document, region, page, [without]);
}
