using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

public sealed class PdfAnnotatorTests(SharedReader reader)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180/CropBox[50 60 500 700]")]
    [InlineData("/Rotate 270/UserUnit 2")]
    public void Annotate_AnyGeometry_FramesTheBox(string keys)
    {
        var bytes = new TestPdf().Page("", $"/MediaBox[0 0 612 792]{keys}").ToBytes();
        var box = Box<PagePoints>.FromEdges(100, 200, 180, 212);

        var written = new PdfNote { PageNumber = 1, Box = box, Text = "Né 1", Author = "me" };
        using var copy = reader.Open(Annotate(bytes, written));
        var page = copy.ReadStructure(1, Timeout.InfiniteTimeSpan, Token);

        var note = Assert.Single(page.Annotations);
        Assert.Equal(("Square", "Né 1", "me", true), (note.Subtype, note.Contents, note.Author, note.HasAppearance));
        BoxAssert.Near(98.5, 198.5, 181.5, 213.5, note.Box);
        var frame = Assert.Single(page.Elements);
        BoxAssert.Near(98.5, 198.5, 181.5, 213.5, frame.Bounds);
        Assert.Equal((null, new PaintColor(255, 0, 0, 255)), (frame.Fill, frame.Stroke));
    }

    [Fact]
    public void Annotate_Frame_IsDrawnAroundTheBoxAndCoversNothing()
    {
        var bytes = new TestPdf().Page("").ToBytes();
        var box = Box<PagePoints>.FromEdges(100, 200, 180, 212);
        var note = new PdfNote { PageNumber = 1, Box = box, Color = new(0, 0, 0, 255) };

        using var copy = reader.Open(Annotate(bytes, note));
        using var whole = copy.RenderPage(1, new() { Dpi = 144 }, Token);
        using var inside = copy.RenderRegion(1, box, [], new() { Dpi = 144 }, Token);

        BoxAssert.Near(Box<PagePoints>.FromEdges(98.5, 198.5, 181.5, 213.5), DarkBox.Find(whole)!.Value, 0.51);
        Assert.Equal(-1, inside.Pixels.Span.IndexOfAnyExcept(byte.MaxValue));
    }

    [Fact]
    public void Annotate_SeveralPages_KeepsWhatIsThere()
    {
        var bytes = TestPdf.Varied(pages: 3);
        using var before = reader.Open(bytes);
        using var copy = reader.Open(Annotate(bytes,
            new PdfNote { PageNumber = 3, Box = Box<PagePoints>.FromEdges(9, 9, 99, 99) },
            new PdfNote { PageNumber = 1, Box = Box<PagePoints>.FromEdges(9, 9, 99, 99) },
            new PdfNote { PageNumber = 1, Box = Box<PagePoints>.FromEdges(200, 9, 299, 99) }));

        Assert.Equal([2, 0, 1], Enumerable.Range(1, 3).Select(
            page => copy.ReadStructure(page, Timeout.InfiniteTimeSpan, Token).Annotations.Length));
        Assert.Equal(SharedReader.HashOfPage(before, 2), SharedReader.HashOfPage(copy, 2));
    }

    [Fact]
    public void Annotate_EncryptedDocument_StaysEncrypted()
    {
        var settings = new DocumentOpenSettings { Password = "pass wörd" };
        var bytes = Resources.Read("encrypted.pdf");
        var note = new PdfNote { PageNumber = 1, Box = Box<PagePoints>.FromEdges(9, 9, 99, 99), Text = "note" };
        var copy = new PdfAnnotator(reader.Format).Annotate(bytes, [note], settings, Token);

        var failure = Assert.Throws<DocumentFormatException>(() => reader.Open(copy));
        Assert.Equal(ProblemCode.PasswordRequired, failure.Code);
        using var document = reader.Open(copy, settings.Password);
        var page = document.ReadStructure(1, Timeout.InfiniteTimeSpan, Token);
        Assert.Equal("note", Assert.Single(page.Annotations).Contents);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Annotate_NoSuchPage_Throws(int pageNumber) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        Annotate(TestPdf.Varied(pages: 1), new PdfNote { PageNumber = pageNumber, Box = default }));

    [Fact]
    public void Annotate_SameInputTwice_GivesTheSameBytes()
    {
        var note = new PdfNote { PageNumber = 1, Box = Box<PagePoints>.FromEdges(9, 9, 99, 99) };

        Assert.Equal(Annotate(TestPdf.Varied(pages: 1), note), Annotate(TestPdf.Varied(pages: 1), note));
    }

    private byte[] Annotate(byte[] bytes, params PdfNote[] notes) =>
        new PdfAnnotator(reader.Format).Annotate(bytes, notes, cancellationToken: Token);
}
