using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

public sealed class PdfDocumentTests(SharedReader reader)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void RenderPage_EightThreadsThreeTimes_IsIdenticalToOneThread()
    {
        const int Pages = 8;
        var bytes = TestPdf.Varied(Pages);
        using var alone = reader.Open(bytes);
        string[] expected = [.. Enumerable.Range(1, Pages).Select(page => SharedReader.HashOfPage(alone, page))];

        for (var run = 0; run < 3; run++)
        {
            using var shared = reader.Open(bytes);
            var hashes = new string[8][];
            var threads = Enumerable.Range(0, 8).Select(i => new Thread(() => hashes[i] =
                [.. Enumerable.Range(1, Pages).Select(page => SharedReader.HashOfPage(shared, page))])).ToArray();
            Array.ForEach(threads, static thread => thread.Start());
            Array.ForEach(threads, static thread => thread.Join());

            Assert.All(hashes, found => Assert.Equal(expected, found));
        }
    }

    [Fact]
    public void RenderPage_Bgra_AgreesWithGray()
    {
        using var document = reader.Open(new TestPdf().Page("0 g 100 100 200 50 re f").ToBytes());
        using var gray = document.RenderPage(1, new(), Token);
        using var color = document.RenderPage(1, new() { Format = PixelFormat.Bgra32 }, Token);

        Assert.Equal(4 * gray.Pixels.Length, color.Pixels.Length);
        byte[] expected = [.. gray.Pixels.ToArray().SelectMany(static value => (byte[])[value, value, value, 255])];
        Assert.Equal(expected, color.Pixels.ToArray());
    }

    [Fact]
    public void RenderPage_IntoCallersMemory_LeavesThePaddingAlone()
    {
        using var document = reader.Open(TestPdf.Varied(pages: 1));
        using var packed = document.RenderPage(1, new() { Dpi = 36 }, Token);
        var layout = PixelLayout.Create(packed.Layout.Width, packed.Layout.Height, 512, PixelFormat.Gray8);
        var bytes = new byte[512 * layout.Height];
        bytes.AsSpan().Fill(7);

        document.RenderPage(1, bytes, layout, cancellationToken: Token);

        for (var row = 0; row < layout.Height; row++)
        {
            var expected = packed.Pixels.Span.Slice(row * packed.Layout.Stride, layout.Width);
            Assert.Equal(expected, bytes.AsSpan(row * 512, layout.Width));
            Assert.Equal(-1, bytes.AsSpan((row * 512) + layout.Width, 512 - layout.Width).IndexOfAnyExcept((byte)7));
        }
    }

    [Fact]
    public void RenderPage_ShortDestination_Throws()
    {
        using var document = reader.Open(TestPdf.Varied(pages: 1));

        Assert.Throws<ArgumentException>(
            () => document.RenderPage(1, new byte[99], PixelLayout.Packed(10, 10, PixelFormat.Gray8), null, Token));
    }

    [Fact]
    public void RenderPage_Annotation_IsDrawn()
    {
        var pdf = new TestPdf();
        var look = pdf.AddStream("0 g 0 0 100 20 re f", "/Type/XObject/Subtype/Form/BBox[0 0 100 20]");
        var annotation = pdf.Add(
            $"<</Type/Annot/Subtype/Square/Rect[200 400 300 420]/AP<</N {look} 0 R>>/F 4>>");
        using var document = reader.Open(
            pdf.Page("", $"/MediaBox[0 0 612 792]/Annots[{annotation} 0 R]").ToBytes());
        using var image = document.RenderPage(1, new(), Token);

        var box = DarkBox.Find(image)!.Value;
        Assert.True(box.IntersectionOverUnion(Box<PagePoints>.FromEdges(200, 372, 300, 392)) > 0.9);
    }

    [Fact]
    public void RenderPage_UserUnitBehindAReference_IsFound()
    {
        var pdf = new TestPdf();
        var unit = pdf.Add("1.5");
        using var document = reader.Open(pdf.Page("", $"/MediaBox[0 0 100 200]/UserUnit {unit} 0 R").ToBytes());

        Assert.Equal(PageSize.FromPoints(150, 300), document.GetPage(1, Token).Size);
    }

    [Fact]
    public void RenderPage_DamagedPage_LeavesTheOthersReadable()
    {
        using var document = reader.Open(
            new TestPdf().Page("0 g 9 9 99 99 re f").PageObject("42").Page("0 g 9 9 99 99 re f").ToBytes());

        Assert.Equal(3, document.PageCount);
        var failure = Assert.Throws<DocumentFormatException>(() => document.RenderPage(2, new(), Token));
        Assert.Equal(ProblemCode.MalformedPage, failure.Code);
        Assert.Equal(SharedReader.HashOfPage(document, 1), SharedReader.HashOfPage(document, 3));
    }

    [Fact]
    public void RenderPage_PageWithoutArea_IsMalformed()
    {
        using var document = reader.Open(
            new TestPdf().Page("", "/MediaBox[0 0 100 100]/CropBox[300 300 400 400]").ToBytes());

        var failure = Assert.Throws<DocumentFormatException>(() => document.RenderPage(1, new(), Token));
        Assert.Equal(ProblemCode.MalformedPage, failure.Code);
    }

    [Theory]
    [InlineData("/Filter/FlateDecode")]
    [InlineData("/Filter[/FlateDecode]")]
    [InlineData("/Filter/NobodyKnowsThis")]
    public void RenderPage_ContentsThatCannotBeDecoded_IsNotABlankPage(string filter)
    {
        var pdf = new TestPdf();
        var contents = pdf.AddStream("these bytes are no deflated stream", filter);
        using var document = reader.Open(
            pdf.PageObject($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents {contents} 0 R>>").ToBytes());

        var failure = Assert.Throws<DocumentFormatException>(() => document.RenderPage(1, new(), Token));
        Assert.Equal(ProblemCode.MalformedPage, failure.Code);
    }

    [Fact]
    public void RenderPage_BlankPages_AreWhite()
    {
        var pdf = new TestPdf().Page("").Page("q 0 0 9 9 re W n Q")
            .PageObject("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
        var deflated = pdf.AddStream(TestPdf.Deflate("q Q"u8.ToArray()), "/Filter/FlateDecode");
        var empty = pdf.AddStream(TestPdf.Deflate([]), "/Filter/FlateDecode");
        pdf.PageObject($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[{deflated} 0 R {empty} 0 R]>>");
        using var document = reader.Open(pdf.ToBytes());

        for (var page = 1; page <= document.PageCount; page++)
        {
            using var image = document.RenderPage(page, new(), Token);
            Assert.Equal(-1, image.Pixels.Span.IndexOfAnyExcept(byte.MaxValue));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void RenderPage_NoSuchPage_Throws(int pageNumber)
    {
        using var document = reader.Open(TestPdf.Varied(pages: 1));

        Assert.Throws<ArgumentOutOfRangeException>(() => document.RenderPage(pageNumber, new(), Token));
    }

    [Fact]
    public void RenderPage_OtherFormat_Throws()
    {
        using var document = reader.Open(TestPdf.Varied(pages: 1));

        Assert.Throws<ArgumentOutOfRangeException>(
            () => document.RenderPage(1, new() { Format = PixelFormat.Rgb24 }, Token));
    }

    [Fact]
    public void RenderPage_AfterDispose_Throws()
    {
        var document = reader.Open(TestPdf.Varied(pages: 1));
        document.Dispose();

        Assert.Throws<ObjectDisposedException>(() => document.RenderPage(1, new(), Token));
    }
}
