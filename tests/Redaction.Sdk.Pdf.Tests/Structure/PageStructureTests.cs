using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>What small drawn pages turn out to paint. Pages are 612 by 792 points; y turns over.</summary>
public sealed class PageStructureTests(SharedReader reader)
{
    private static readonly PaintColor Black = new(0, 0, 0, 255);

    [Fact]
    public void ReadStructure_TextBetweenRectangles_KeepsTheOrderOfPainting()
    {
        var page = Read("""
            1 0 0 rg 100 700 50 20 re f
            BT /F 12 Tf 100 600 Td (Secret) Tj ET
            0 0 1 rg 90 590 60 20 re f
            """);

        Assert.Equal(
            [PageElementKind.Path, PageElementKind.Text, PageElementKind.Path],
            page.Elements.Select(static element => element.Kind));
        Assert.Equal([0, 1, 2], page.Elements.Select(static element => element.Index));
        Assert.Equal(new PaintColor(255, 0, 0, 255), page.Elements[0].Fill);
        Assert.Null(page.Elements[0].Stroke);
        BoxAssert.Near(100, 72, 150, 92, page.Elements[0].Bounds);
        Assert.Equal((1, PageSize.FromPoints(612, 792)), (page.PageNumber, page.Size));
        Assert.Null(page.Defect);
    }

    [Fact]
    public void ReadStructure_FormsWithinForms_AreResolvedWithTheirMatrices()
    {
        var pdf = new TestPdf();
        var inner = pdf.AddForm("0 g 0 0 10 5 re f", "0 0 99 99", "/Matrix[2 0 0 2 1 1]");
        var outer = pdf.AddForm("q 1 0 0 1 10 20 cm /X Do Q", resources: $"/XObject<</X {inner} 0 R>>");
        var page = reader.ReadStructure(pdf.Page(
            "1 g 0 0 1 1 re f q 3 0 0 3 100 100 cm /X Do Q 1 g 5 5 1 1 re f",
            resources: $"/XObject<</X {outer} 0 R>>"));

        // (0,0)-(10,5) · 2 + 1, + (10,20), · 3 + 100 is (133,163)-(193,193).
        Assert.Equal(3, page.Elements.Length);
        BoxAssert.Near(133, 599, 193, 629, page.Elements[1].Bounds);
    }

    [Fact]
    public void ReadStructure_BoundsOfAForm_ClipWhatIsInIt()
    {
        var pdf = new TestPdf();
        var form = pdf.AddForm("0 g 0 0 100 100 re f", "0 0 40 30");
        var page = reader.ReadStructure(pdf.Page(
            "q 1 0 0 1 10 10 cm /X Do Q", resources: $"/XObject<</X {form} 0 R>>"));

        var element = Assert.Single(page.Elements);
        BoxAssert.Near(10, 752, 50, 782, element.Bounds);
        BoxAssert.Near(10, 682, 110, 782, element.UnclippedBounds);
        Assert.Null(element.Clip);
    }

    [Fact]
    public void ReadStructure_FormsTooDeep_IsADefect()
    {
        var pdf = new TestPdf();
        var form = pdf.AddForm("0 g 0 0 9 9 re f");
        for (var depth = 0; depth < 60; depth++)
        {
            form = pdf.AddForm("/X Do", resources: $"/XObject<</X {form} 0 R>>");
        }

        var page = reader.ReadStructure(pdf.Page("/X Do 0 g 0 0 1 1 re f", resources: $"/XObject<</X {form} 0 R>>"));

        // PDFium itself parses no deeper than its own limit, so either nothing is there or it is said to be missing.
        Assert.True(page.Defect is null || page.Defect.Code == ProblemCode.StructureUnreadable);
        Assert.True(page.Elements.Length <= 2);
    }

    [Fact]
    public void ReadStructure_FormThatDrawsItself_Ends()
    {
        var pdf = new TestPdf();
        var self = pdf.Add("") + 1;
        pdf.AddForm("0 g 0 0 9 9 re f /X Do", resources: $"/XObject<</X {self} 0 R>>");

        Assert.NotEmpty(reader.ReadStructure(pdf.Page("/X Do", resources: $"/XObject<</X {self} 0 R>>")).Elements);
    }

    [Fact]
    public void ReadStructure_RectangleClip_GoesIntoTheBounds()
    {
        var element = Assert.Single(Read("q 0 0 120 720 re W n 100 700 50 40 re f Q").Elements);

        BoxAssert.Near(100, 72, 120, 92, element.Bounds);
        BoxAssert.Near(100, 52, 150, 92, element.UnclippedBounds);
        Assert.Null(element.Clip);
    }

    [Fact]
    public void ReadStructure_TriangleClip_IsAnOutline()
    {
        var element = Assert.Single(Read("q 100 700 m 140 700 l 140 740 l h W n 90 690 70 70 re f Q").Elements);

        BoxAssert.Near(100, 52, 140, 92, element.Bounds);
        Assert.Equal(3, Assert.Single(element.Clip!.Lines).Points.Length);
    }

    [Fact]
    public void ReadStructure_TwoTriangleClips_AreWhatTheyShare()
    {
        var element = Assert.Single(Read(
            "q 100 700 m 140 700 l 140 740 l h W n 100 700 m 140 700 l 100 740 l h W n 90 690 70 70 re f Q").Elements);

        // Both halves of a square along its diagonals: the quarter at its foot is left.
        BoxAssert.Near(100, 72, 140, 92, BoundsOf(element.Clip!));
        Assert.Equal(3, Assert.Single(element.Clip!.Lines).Points.Distinct().Count());
    }

    [Fact]
    public void ReadStructure_ClippedAway_HasNoVisibleArea()
    {
        var element = Assert.Single(Read("q 0 0 10 10 re W n 100 700 50 40 re f Q").Elements);

        Assert.Equal(0, element.Bounds.Area);
        BoxAssert.Near(100, 52, 150, 92, element.UnclippedBounds);
    }

    [Fact]
    public void ReadStructure_PartlyOffThePage_IsCutAtItsEdge()
    {
        var element = Assert.Single(Read("-50 700 100 20 re f").Elements);

        BoxAssert.Near(0, 72, 50, 92, element.Bounds);
        BoxAssert.Near(-50, 72, 50, 92, element.UnclippedBounds);
    }

    [Theory]
    [InlineData("f", false)]
    [InlineData("f*", true)]
    public void ReadStructure_RingOfTwoRectangles_KeepsItsRule(string paint, bool isEvenOdd)
    {
        var path = Assert.Single(Read($"100 700 50 40 re 110 710 30 20 re {paint}").Elements).Path!;

        Assert.Equal(isEvenOdd, path.IsEvenOdd);
        Assert.Equal([4, 4], path.Lines.Select(static line => line.Points.Length));
        Assert.All(path.Lines, static line => Assert.True(line.IsClosed));
    }

    [Fact]
    public void ReadStructure_Circle_IsFlattenedWithinAHundredthOfAPoint()
    {
        const double K = 0.5522847498 * 50;
        var page = Read(FormattableString.Invariant($"""
            350 400 m 350 {400 + K} {300 + K} 450 300 450 c {300 - K} 450 250 {400 + K} 250 400 c
            250 {400 - K} {300 - K} 350 300 350 c {300 + K} 350 350 {400 - K} 350 400 c f
            """));

        var points = Assert.Single(Assert.Single(page.Elements).Path!.Lines).Points;
        Assert.All(points, static p => Assert.InRange(Math.Sqrt(Square(p.X - 300) + Square(p.Y - 392)), 49.98, 50.03));
        BoxAssert.Near(250, 342, 350, 442, page.Elements[0].Bounds);
    }

    [Fact]
    public void ReadStructure_Transparency_IsInTheAlpha()
    {
        var page = reader.ReadStructure(new TestPdf().Page(
            "/A gs 0 g 1 0 0 RG 2 w 100 700 50 20 re B",
            resources: "/ExtGState<</A<</ca 0.4/CA 0.8>>>>"));

        var element = Assert.Single(page.Elements);
        Assert.Equal(new PaintColor(0, 0, 0, 102), element.Fill);
        Assert.Equal(new PaintColor(255, 0, 0, 204), element.Stroke);
        Assert.False(element.IsBlended);
    }

    [Fact]
    public void ReadStructure_TransparentForm_PassesItsAlphaOn()
    {
        var pdf = new TestPdf();
        var form = pdf.AddForm("/A gs 0 0 9 9 re f", resources: "/ExtGState<</A<</ca 0.5>>>>");
        var page = reader.ReadStructure(pdf.Page(
            "/A gs /X Do", resources: $"/XObject<</X {form} 0 R>>/ExtGState<</A<</ca 0.5>>>>"));

        Assert.InRange(Assert.Single(page.Elements).Fill!.Value.Alpha, 62, 64);
    }

    [Theory]
    [InlineData("/BM/Normal", false)]
    [InlineData("/BM/Multiply", true)]
    [InlineData("/BM/Screen", true)]
    public void ReadStructure_BlendMode_IsTold(string state, bool isBlended)
    {
        var page = reader.ReadStructure(new TestPdf().Page(
            "/A gs 0 g 100 700 50 20 re f", resources: $"/ExtGState<</A<<{state}>>>>"));

        Assert.Equal(isBlended, Assert.Single(page.Elements).IsBlended);
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("", "/Group<</S/Transparency>>", false)]
    [InlineData("/BM/Normal", "/Group<</S/Transparency/I true/K true>>", false)]
    [InlineData("/BM/Multiply", "/Group<</S/Transparency>>", true)]
    [InlineData("/BM/Screen", "", true)]
    [InlineData("/SMask<</S/Luminosity/G {0} 0 R>>", "", true)]
    public void ReadStructure_FormThatMixes_IsTold(string state, string keys, bool isBlended)
    {
        var pdf = new TestPdf();
        var mask = pdf.AddForm(
            "0.5 g 0 0 612 792 re f", keys: "/Group<</S/Transparency/CS/DeviceGray>>");
        var form = pdf.AddForm("0.8 0.4 0 rg 100 700 50 20 re f 0.1 w 100 600 m 200 600 l S", keys: keys);
        var page = reader.ReadStructure(pdf.Page(
            "/A gs /X Do",
            resources: $"/XObject<</X {form} 0 R>>/ExtGState<</A<<{state}>>>>"
                .Replace("{0}", $"{mask}", StringComparison.Ordinal)));

        Assert.Equal([isBlended, isBlended], page.Elements.Select(static element => element.IsBlended));
    }

    [Fact]
    public void ReadStructure_Images_HaveTheirPixelsAndMasks()
    {
        const string Keys = "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceGray";
        var pdf = new TestPdf();
        var plain = pdf.AddStream(new byte[6], $"{Keys}/Width 3/Height 2");
        var mask = pdf.AddStream(new byte[20], $"{Keys}/Width 4/Height 5");
        var masked = pdf.AddStream(new byte[20], $"{Keys}/Width 4/Height 5/SMask {mask} 0 R");
        var stencil = pdf.AddStream(
            new byte[8], "/Type/XObject/Subtype/Image/ImageMask true/BitsPerComponent 1/Width 8/Height 8");
        var page = reader.ReadStructure(pdf.Page(
            """
            q 30 0 0 20 100 700 cm /P Do Q q 30 0 0 20 200 700 cm /M Do Q
            1 0 0 rg q 0 20 -30 0 330 700 cm /S Do Q
            q 30 0 0 20 400 700 cm BI /W 2 /H 1 /CS /G /BPC 8 ID ab EI Q
            """,
            resources: $"/XObject<</P {plain} 0 R/M {masked} 0 R/S {stencil} 0 R>>"));

        Assert.Equal(
            [new PagePicture(3, 2, false), new(4, 5, true), new(8, 8, true), new(2, 1, false)],
            page.Elements.Select(static element => element.Picture));
        BoxAssert.Near(100, 72, 130, 92, page.Elements[0].Bounds);
        BoxAssert.Near(300, 72, 330, 92, page.Elements[2].Bounds);
        Assert.Equal(new PaintColor(255, 0, 0, 255), page.Elements[2].Fill);
        Assert.Null(page.Elements[0].Fill);
    }

    [Fact]
    public void ReadStructure_Shading_FillsItsClip()
    {
        var page = reader.ReadStructure(new TestPdf().Page(
            "q 100 700 50 20 re W n /S sh Q",
            resources: """
                /Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 1]
                /Function<</FunctionType 2/N 1/Domain[0 1]>>>>>>
                """));

        var element = Assert.Single(page.Elements);
        Assert.Equal(PageElementKind.Shading, element.Kind);
        BoxAssert.Near(100, 72, 150, 92, element.Bounds);
    }

    [Fact]
    public void ReadStructure_ColorsOfOtherSpaces_BecomeRgb()
    {
        var page = Read("0 0 0 1 k 1 1 1 1 re f 0.5 g 1 1 1 1 re f");

        Assert.Equal(new PaintColor(128, 128, 128, 255), page.Elements[1].Fill);
        Assert.True(page.Elements[0].Fill is { Red: < 64, Green: < 64, Blue: < 64, IsOpaque: true });
    }

    [Fact]
    public void ReadStructure_DefaultColors_AreBlack()
    {
        var element = Assert.Single(Read("1 1 9 9 re B").Elements);

        Assert.Equal((Black, Black), (element.Fill, element.Stroke));
        Assert.Equal(1, element.StrokeWidth);
    }

    [Fact]
    public void ReadStructure_CoordinatesBeyondAllSense_AreTamed()
    {
        var page = Read("1e30 0 0 1e30 0 0 cm 0 0 1e30 1e30 re f -1e38 1e38 m 5 5 l S");

        Assert.All(page.Elements, static element => Assert.True(element.UnclippedBounds.Right <= 1e9));
    }

    [Fact]
    public void ReadStructure_MoreElementsThanAreRead_IsADefect()
    {
        var page = Read(string.Concat(Enumerable.Repeat("1 1 2 2 re f\n", 200_001)));

        Assert.Equal(200_000, page.Elements.Length);
        Assert.Equal((ProblemCode.StructureUnreadable, 1), (page.Defect!.Code, page.Defect.Page));
    }

    private PageStructure Read(string content) => reader.ReadStructure(new TestPdf().Page(content));

    private static double Square(double x) => x * x;

    private static Box<PagePoints> BoundsOf(PagePath path) => path.Lines
        .SelectMany(static line => line.Points)
        .Select(static point => Box<PagePoints>.FromSize(point.X, point.Y, 0, 0))
        .Aggregate(static (a, b) => a.Enclose(b));
}
