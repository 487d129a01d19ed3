using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>What annotations say and paint. Pages are 792 points high; y turns over.</summary>
public sealed class PageAnnotationTests(SharedReader reader)
{
    private const string Words = "1 0 0 rg 0 0 50 25 re f BT /F 12 Tf 0 g 5 5 Td (Words) Tj ET";

    private static readonly PaintColor Red = new(255, 0, 0, 255);

    [Fact]
    public void ReadStructure_Redact_HasQuadsColorsAndOverlay()
    {
        var page = Read(
            "/Subtype/Redact/Rect[100 600 200 640]" +
            "/QuadPoints[100 640 200 640 100 620 200 620 100 618 150 618 100 600 150 600]/IC[0 0 0]/C[1 0 0]/OverlayText(\\(b\\)\\(6\\))/T(J. Doe)/M(D:20250102)/Contents(why)");

        var annotation = Assert.Single(page.Annotations);
        BoxAssert.Near(100, 152, 200, 192, annotation.Box);
        Assert.Equal(2, annotation.Quads.Length);
        BoxAssert.Near(100, 174, 150, 192, annotation.Quads[1]);
        Assert.Equal(("Redact", "(b)(6)", "why"), (annotation.Subtype, annotation.OverlayText, annotation.Contents));
        Assert.Equal(("J. Doe", "D:20250102"), (annotation.Author, annotation.Modified));
        Assert.Equal((Red, new PaintColor(0, 0, 0, 255)), (annotation.Color, annotation.InteriorColor));
        Assert.False(annotation.HasAppearance || annotation.IsHidden);
        Assert.Empty(page.Elements);
    }

    [Theory]
    [InlineData("/Subtype/Square/IC[0]", false)]
    [InlineData("/Subtype/Circle/IC[1 0 0]", false)]
    [InlineData("/Subtype/Highlight/QuadPoints[100 640 200 640 100 600 200 600]/C[1 1 0]", true)]
    [InlineData("/Subtype/Ink/InkList[[100 600 200 640]]/C[0 0 0]/BS<</W 9>>", false)]
    public void ReadStructure_AnnotationWithoutAppearance_IsPaintedAsPdfiumPaintsIt(string keys, bool isBlended)
    {
        var page = Read($"{keys}/Rect[100 600 200 640]");

        Assert.False(Assert.Single(page.Annotations).HasAppearance);
        var element = Assert.Single(page.Elements);
        Assert.Equal((0, isBlended), (element.Annotation, element.IsBlended));
        Assert.True(element.Bounds.IntersectionOverUnion(Box<PagePoints>.FromEdges(100, 152, 200, 192)) > 0.7);
    }

    [Fact]
    public void ReadStructure_Appearance_IsFittedIntoTheRectangle()
    {
        var pdf = new TestPdf();
        var look = pdf.AddForm(Words, "0 0 50 25", "/Matrix[0 1 -1 0 0 0]");
        var page = Read($"/Subtype/FreeText/Contents(Words)/Rect[100 600 200 800]/AP<</N {look} 0 R>>", pdf);

        Assert.True(Assert.Single(page.Annotations).HasAppearance);
        Assert.Equal([PageElementKind.Path, PageElementKind.Text], page.Elements.Select(static e => e.Kind));
        BoxAssert.Near(100, -8, 200, 192, page.Elements[0].UnclippedBounds);
        var words = page.Characters.Where(static c => c.Element == 1).Select(static c => c.Value);
        Assert.Equal("Words", string.Concat(words));
    }

    [Fact]
    public void RenderPage_AfterTheAppearanceWasRead_IsTheSame()
    {
        var pdf = new TestPdf();
        var look = pdf.AddForm(Words, "0 0 50 25", "/Matrix[0 1 -1 0 0 0]");
        var bytes = Page($"/Subtype/FreeText/Rect[100 600 200 800]/AP<</N {look} 0 R>>", pdf).ToBytes();
        using var fresh = reader.Open(bytes);
        using var read = reader.Open(bytes);
        read.ReadStructure(1, Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);

        Assert.Equal(SharedReader.HashOfPage(fresh, 1), SharedReader.HashOfPage(read, 1));
    }

    [Fact]
    public void ReadStructure_AfterThePageWasRendered_IsTheSame()
    {
        var bytes = Page("/Subtype/Square/IC[0]/Rect[100 600 200 640]", new()).ToBytes();
        using var fresh = reader.Open(bytes);
        using var rendered = reader.Open(bytes);
        SharedReader.HashOfPage(rendered, 1);

        Assert.Equal(StructureText.Of(fresh), StructureText.Of(rendered));
    }

    [Fact]
    public void ReadStructure_HiddenStamp_IsThereAndHidden()
    {
        var pdf = new TestPdf();
        var look = pdf.AddForm("BT /F 12 Tf 5 5 Td (Secret) Tj ET", "0 0 100 40");
        var page = Read($"/Subtype/Stamp/F 2/Rect[100 600 200 640]/AP<</N {look} 0 R>>", pdf, flags: "");

        Assert.True(Assert.Single(page.Annotations).IsHidden);
        Assert.True(Assert.Single(page.Elements).IsHidden);
        Assert.Equal(6, page.Characters.Count(static c => c.Element == 0));
    }

    [Fact]
    public void ReadStructure_Widget_IsPaintedLastAndHasItsValue()
    {
        var pdf = new TestPdf();
        var look = pdf.AddForm("BT /F 12 Tf 5 5 Td (Value) Tj ET", "0 0 100 40");
        var widget = look + 2;
        var field = pdf.Add($"<</FT/Tx/T(name)/V(Value)/Kids[{widget} 0 R]>>");
        pdf.Add($"<</Type/Annot/Subtype/Widget/Parent {field} 0 R/Rect[100 600 200 640]/AP<</N {look} 0 R>>/F 4>>");
        var square = pdf.Add("<</Type/Annot/Subtype/Square/IC[0]/Rect[100 600 200 640]/F 4>>");
        pdf.CatalogKeys = $"/AcroForm<</Fields[{field} 0 R]>>";
        var page = reader.ReadStructure(pdf.Page("", $"/MediaBox[0 0 612 792]/Annots[{widget} 0 R {square} 0 R]"));

        Assert.Equal(["Widget", "Square"], page.Annotations.Select(static annotation => annotation.Subtype));
        Assert.Equal([1, 0], page.Elements.Select(static element => element.Annotation));
        Assert.Equal(string.Empty, page.Annotations[0].Author);
        Assert.Equal("Value", page.Annotations[0].FieldValue);
    }

    [Fact]
    public void ReadStructure_OneOfTwoStates_IsTheOneThatIsChosen()
    {
        var pdf = new TestPdf();
        var on = pdf.AddForm("0 0 10 10 re f", "0 0 10 10");
        var off = pdf.AddForm("0 0 5 5 re f", "0 0 10 10");
        var looks = $"/AS/On/AP<</N<</On {on} 0 R/Off {off} 0 R>>>>";
        var page = Read($"/Subtype/Widget/FT/Btn/T(a){looks}/Rect[100 600 200 640]", pdf);

        BoxAssert.Near(100, 152, 200, 192, Assert.Single(page.Elements).Bounds);
    }

    private PageStructure Read(string keys, TestPdf? pdf = null, string flags = "/F 4") =>
        reader.ReadStructure(Page(keys, pdf ?? new(), flags));

    private static TestPdf Page(string keys, TestPdf pdf, string flags = "/F 4")
    {
        var annotation = pdf.Add($"<</Type/Annot{flags}{keys}>>");

        return pdf.Page("", $"/MediaBox[0 0 612 792]/Annots[{annotation} 0 R]");
    }
}
