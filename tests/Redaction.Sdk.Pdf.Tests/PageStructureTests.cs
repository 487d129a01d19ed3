using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>What small drawn pages turn out to paint.</summary>
public sealed class PageStructureTests(SharedReader reader)
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    [Fact]
    public void ReadStructure_TextBetweenRectangles_KeepsTheOrderOfPainting()
    {
        var page = Read(new TestPdf().Page("""
            1 0 0 rg 100 700 50 20 re f
            BT /F 12 Tf 100 600 Td (Secret) Tj ET
            0 0 1 rg 90 590 60 20 re f
            """));

        Assert.Equal(
            [PageElementKind.Path, PageElementKind.Text, PageElementKind.Path],
            page.Elements.Select(static element => element.Kind));
        Assert.Equal([0, 1, 2], page.Elements.Select(static element => element.Index));
        Assert.Equal(new PaintColor(255, 0, 0, 255), page.Elements[0].Fill);
        Assert.Null(page.Elements[0].Stroke);
        AssertBox(Box<PagePoints>.FromEdges(100, 72, 150, 92), page.Elements[0].Bounds);
        Assert.Equal("Secret", string.Concat(page.Characters.Select(static c => c.Value)));
        Assert.All(page.Characters, static c => Assert.Equal(1, c.Element));
        Assert.Equal(new PageTextStyle(0, "Helvetica", 12), page.Elements[1].Text);
        Assert.Null(page.Defect);
    }

    [Fact]
    public void ReadStructure_FormsWithinForms_AreResolvedWithTheirMatrices()
    {
        var pdf = new TestPdf();
        var inner = pdf.AddStream("0 g 0 0 10 5 re f", "/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Matrix[2 0 0 2 1 1]");
        var outer = pdf.AddStream(
            "q 1 0 0 1 10 20 cm /X Do Q",
            $"/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</XObject<</X {inner} 0 R>>>>");
        var page = Read(pdf.Page("q 3 0 0 3 100 100 cm /X Do Q", resources: $"/XObject<</X {outer} 0 R>>"));

        // (0,0)-(10,5) · 2 + 1, + (10,20), · 3 + 100 is (133,163)-(193,193), and y turns over.
        AssertBox(Box<PagePoints>.FromEdges(133, 599, 193, 629), Assert.Single(page.Elements).Bounds);
    }

    [Fact]
    public void ReadStructure_RectangleClip_GoesIntoTheBounds()
    {
        var element = Assert.Single(Read(new TestPdf().Page("q 0 0 120 720 re W n 100 700 50 40 re f Q")).Elements);

        AssertBox(Box<PagePoints>.FromEdges(100, 72, 120, 92), element.Bounds);
        AssertBox(Box<PagePoints>.FromEdges(100, 52, 150, 92), element.UnclippedBounds);
        Assert.Null(element.Clip);
    }

    [Fact]
    public void ReadStructure_TriangleClip_IsAnOutline()
    {
        var element = Assert.Single(Read(new TestPdf().Page(
            "q 100 700 m 140 700 l 140 740 l h W n 90 690 70 70 re f Q")).Elements);

        AssertBox(Box<PagePoints>.FromEdges(100, 52, 140, 92), element.Bounds);
        Assert.Equal(3, Assert.Single(element.Clip!.Lines).Points.Length);
    }

    [Fact]
    public void ReadStructure_StretchedStroke_IsAsWideAsItLooks()
    {
        var page = Read(new TestPdf().Page("q 1 0 0 5 0 0 cm 2 w 100 100 m 200 100 l S Q"));

        var element = Assert.Single(page.Elements);
        Assert.Equal(10, element.StrokeWidth, 3);
        AssertBox(Box<PagePoints>.FromEdges(100, 287, 200, 297), element.Bounds);
        Assert.Null(element.Fill);
        Assert.Equal(new PaintColor(0, 0, 0, 255), element.Stroke);
    }

    private PageStructure Read(TestPdf pdf)
    {
        using var document = reader.Open(pdf.ToBytes());

        return document.ReadStructure(1, Budget, TestContext.Current.CancellationToken);
    }

    private static void AssertBox(Box<PagePoints> expected, Box<PagePoints> found)
    {
        Assert.Equal(expected.Left, found.Left, 0.01);
        Assert.Equal(expected.Top, found.Top, 0.01);
        Assert.Equal(expected.Right, found.Right, 0.01);
        Assert.Equal(expected.Bottom, found.Bottom, 0.01);
    }
}
