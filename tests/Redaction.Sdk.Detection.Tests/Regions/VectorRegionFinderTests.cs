using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Regions;
using Redaction.Sdk.Detection.Tests.Structure;
using Redaction.Sdk.Geometry;
using static Redaction.Sdk.Detection.Tests.Structure.PageDrawing;

namespace Redaction.Sdk.Detection.Tests.Regions;

public sealed class VectorRegionFinderTests
{
    private const double LeastConfidence = 0.5;

    private static readonly PaintColor Gray = new(200, 200, 200, 255), Yellow = new(255, 255, 0, 255);

    [Fact]
    public void Find_BlackBarOverNothing_IsARedaction()
    {
        var region = Only(new PageDrawing().Text("Signed by", 50, 110).Fill(Box(110, 99, 80, 14)));

        Assert.Equal((Box(110, 99, 80, 14), RedactionStyle.Black, null), (region.Box, region.Style, region.Annotation));
    }

    [Fact]
    public void Find_ThickStroke_IsARedaction() =>
        Assert.Equal(Box(110, 98, 80, 14), Only(new PageDrawing().Line(14, Black, (110, 105), (190, 105))).Box);

    [Fact]
    public void Find_BarDrawnLetterByLetter_IsOne()
    {
        var drawing = new PageDrawing().Fill(Box(100, 99, 8, 14)).Line(4, Black, (110, 99), (110, 113))
            .Fill(Box(112, 99, 20, 14)).Fill(Box(137, 99, 20, 14));

        Assert.Equal([Box(100, 99, 32, 14), Box(137, 99, 20, 14)], Boxes(drawing));
    }

    [Fact]
    public void Find_BlockDrawnInThinLines_IsOne()
    {
        var drawing = new PageDrawing();
        for (var y = 100; y < 140; y += 2)
        {
            drawing.Fill(Box(100, y, 80, 2));
        }

        Assert.Equal([Box(100, 100, 80, 40)], Boxes(drawing));
    }

    [Fact]
    public void Find_OnePathOverSeveralLines_KeepsTheLines()
    {
        var path = Outline(
            isEvenOdd: false,
            [(200, 100), (400, 100), (400, 114), (200, 114)],
            [(50, 120), (300, 120), (300, 134), (50, 134)]);

        Assert.Equal([Box(200, 100, 200, 14), Box(50, 120, 250, 14)], Boxes(new PageDrawing().Fill(path)));
    }

    [Fact]
    public void Find_StepsOfAPolygon_AreBoxes()
    {
        var path = Outline(isEvenOdd: false, [(200, 100), (400, 100), (400, 134), (50, 134), (50, 114), (200, 114)]);

        Assert.Equal([Box(200, 100, 200, 14), Box(50, 114, 350, 20)], Boxes(new PageDrawing().Fill(path)));
    }

    [Fact]
    public void Find_BarALittleAskew_IsARedaction()
    {
        var askew = Outline(isEvenOdd: false, [(100, 100), (200, 103), (199.6, 117), (99.6, 114)]);

        Assert.Equal(Box(99.6, 100, 100.4, 17), Only(new PageDrawing().Fill(askew)).Box);
    }

    [Fact]
    public void Find_LabelOnABar_IsNoObstacle()
    {
        var drawing = new PageDrawing().Fill(Box(100, 99, 120, 14)).Text("(b)(6)", 140, 110, color: White);

        Assert.Equal([Box(100, 99, 120, 14)], Boxes(drawing));
    }

    [Theory]
    [InlineData("Part 1: Identify yourself")]
    [InlineData("Amount")]
    public void Find_HeadingOnABar_IsItsBackground(string heading) =>
        Assert.Empty(Boxes(new PageDrawing().Fill(Box(100, 99, 160, 14)).Text(heading, 105, 110, color: White)));

    [Fact]
    public void Find_TextInTheColorOfItsGround_IsHidden()
    {
        var region = Only(new PageDrawing().Fill(Box(100, 99, 160, 14)).Text("Anna Example", 105, 110, color: Black));

        Assert.True(region.Confidence > 0.95f);
    }

    [Fact]
    public void Find_GrayBoxOverText_IsARedaction() =>
        Assert.Equal(
            RedactionStyle.Gray,
            Only(new PageDrawing().Text("Anna Example", 105, 110).Fill(Box(100, 99, 160, 14), Gray)).Style);

    [Fact]
    public void Find_GrayBoxOverNothing_NeedsOtherSources() =>
        Assert.Equal(0.4f, Assert.Single(Find(new PageDrawing().Fill(Box(100, 99, 160, 14), Gray))).Confidence);

    [Fact]
    public void Find_WhiteBox_IsARedactionOnlyOverText()
    {
        Assert.Empty(Find(new PageDrawing().Fill(Box(100, 99, 160, 14), White)));
        Assert.Equal(
            RedactionStyle.White,
            Only(new PageDrawing().Text("Anna Example", 105, 110).Fill(Box(100, 99, 160, 14), White)).Style);
    }

    [Fact]
    public void Find_WhiteBoxWithABorderAndACode_IsOutlined()
    {
        var box = Box(100, 99, 160, 14);
        var drawing = new PageDrawing().Fill(box, White)
            .Change(static element => element with { Stroke = Black, StrokeWidth = 0.5 }).Text("5.1.2e", 110, 110);

        Assert.Equal(RedactionStyle.Outlined, Only(drawing).Style);
    }

    [Fact]
    public void Find_TextPaintedOnABox_IsNotHidden() =>
        Assert.Empty(Boxes(new PageDrawing().Fill(Box(100, 99, 160, 14), Gray).Text("Anna Example", 105, 110)));

    [Fact]
    public void Find_Highlighter_HidesNothing()
    {
        var marker = Outline(Box(100, 99, 160, 14));
        var drawing = new PageDrawing().Text("Anna Example", 105, 110).Fill(marker, Yellow, isBlended: true)
            .Fill(Outline(Box(100, 199, 160, 14)), new PaintColor(255, 255, 0, 100));

        Assert.Empty(Find(drawing));
    }

    [Fact]
    public void Find_RuleOrUnderline_IsNone() => Assert.Empty(Find(new PageDrawing()
        .Fill(Box(50, 100, 500, 6)).Line(1, Black, (50, 200), (550, 200)).Fill(Box(50, 300, 80, 1))));

    [Fact]
    public void Find_Bullet_IsNone() =>
        Assert.Empty(Find(new PageDrawing().Fill(Box(50, 101, 8, 8)).Text("First item", 65, 110)));

    [Fact]
    public void Find_Ring_IsNone()
    {
        var ring = Outline(
            isEvenOdd: true,
            [(100, 100), (200, 100), (200, 140), (100, 140)],
            [(103, 103), (197, 103), (197, 137), (103, 137)]);

        Assert.Empty(Find(new PageDrawing().Text("FILED", 120, 125).Fill(ring)));
    }

    [Fact]
    public void Find_ColumnsOfAChart_AreNone() => Assert.Empty(Boxes(new PageDrawing()
        .Fill(Box(100, 300, 20, 100)).Fill(Box(140, 350, 20, 50)).Fill(Box(180, 380, 20, 20))));

    [Fact]
    public void Find_BarsOfAChart_AreNoneWhereAnAxisIsDrawn()
    {
        var drawing = new PageDrawing().Fill(Box(100, 300, 120, 14)).Fill(Box(100, 325, 80, 14)).Fill(Box(100, 350, 40, 14));

        Assert.Equal(3, Boxes(drawing).Count());
        Assert.Empty(Boxes(drawing.Line(0.5, Black, (100, 290), (100, 370))));
    }

    [Fact]
    public void Find_UnknownLabelInTheMiddle_NeedsPixels() => Assert.Equal(0.4f, Assert.Single(Find(
        new PageDrawing().Text("Words of the text around it", 100, 80).Fill(Box(100, 99, 240, 14))
            .Text("Pending Matter", 185, 110, size: 10, color: White))).Confidence);

    [Fact]
    public void Find_DiscOrIcon_IsNone()
    {
        var disc = Outline(isEvenOdd: false, [.. new[] { Circle(100, 100, 12) }]);
        var icon = Outline(
            isEvenOdd: true, [.. new[] { Circle(300, 100, 16), [(294, 104), (300, 94), (306, 104)] }]);

        Assert.Empty(Find(new PageDrawing().Fill(disc).Fill(icon)));
    }

    [Fact]
    public void Find_DarkSlideWithText_IsABackground() => Assert.Empty(Find(
        new PageDrawing().Fill(Box(0, 0, 600, 800)).Text("Quarterly results", 100, 200, size: 30, color: White)));

    [Fact]
    public void Find_PageBlackedOut_IsARedaction() =>
        Assert.Equal(Box(0, 0, 600, 800), Only(new PageDrawing().Fill(Box(0, 0, 600, 800))).Box);

    [Fact]
    public void Find_BoxUnderAnotherBox_IsNotSeen() =>
        Assert.Empty(Find(new PageDrawing().Fill(Box(100, 99, 160, 14)).Fill(Box(50, 50, 400, 400), White)));

    [Fact]
    public void Find_WhiteBoxOnAScan_IsARedaction() => Assert.Equal(
        RedactionStyle.White, Only(new PageDrawing().Image(Box(0, 0, 600, 800)).Fill(Box(100, 99, 160, 14), White)).Style);

    [Fact]
    public void Find_HatchOverText_IsARedaction()
    {
        var drawing = new PageDrawing().Text("Anna Example", 102, 111);
        for (var x = 100; x <= 196; x += 4)
        {
            drawing.Line(1.5, Black, (x, 114), (x + 14, 100));
        }

        Assert.Equal((RedactionStyle.Hatched, Box(100, 100, 110, 14)), (Only(drawing).Style, Only(drawing).Box));
    }

    [Fact]
    public void Find_RedactAnnotation_IsARedactionWithItsQuads()
    {
        var drawing = new PageDrawing().Text("Anna", 105, 110).Annotate(new()
        {
            Subtype = "Redact",
            Box = Box(100, 99, 300, 40),
            Quads = [Box(200, 99, 200, 14), Box(100, 120, 100, 14)],
        });

        Assert.Equal([Box(200, 99, 200, 14), Box(100, 120, 100, 14)], Boxes(drawing));
        Assert.All(Find(drawing), static region => Assert.True(region is { Annotation: 0, Covers.Count: 0 }));
    }

    [Theory]
    [InlineData("Square", 1)]
    [InlineData("Widget", 0)]
    [InlineData("Text", 0)]
    public void Find_AnnotationThatPaints_IsARedactionUnlessItIsAnIconOrAField(string subtype, int count)
    {
        var drawing = new PageDrawing().Annotate(new() { Subtype = subtype, Box = Box(100, 99, 60, 14) })
            .Fill(Outline(Box(100, 99, 60, 14)), annotation: 0);

        Assert.Equal(count, Find(drawing).Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(255, 0)]
    public void Find_PictureOfOneColor_IsABox(byte level, int count)
    {
        using var image = PageImage.Wrap(
            Enumerable.Repeat(level, 600 * 800).ToArray(), PixelLayout.Packed(600, 800, PixelFormat.Gray8), Size);

        Assert.Equal(count, Find(new PageDrawing().Image(Box(100, 99, 160, 14)), image).Count);
    }

    private static PageSize Size => PageSize.FromPoints(600, 800);

    private static IReadOnlyList<VectorRegion> Find(PageDrawing drawing, PageImage? image = null)
    {
        var structure = drawing.ToStructure();
        var covers = PageCovers.Of(structure);
        var page = new AnalyzedPage
        {
            Number = 1,
            Size = structure.Size,
            Structure = structure,
            Covers = covers,
            Image = image,
        };

        return VectorRegionFinder.Find(page, new(structure, covers));
    }

    private static VectorRegion Only(PageDrawing drawing) =>
        Assert.Single(Find(drawing), static region => region.Confidence >= LeastConfidence);

    private static IEnumerable<Box<PagePoints>> Boxes(PageDrawing drawing) =>
        Find(drawing).Where(static region => region.Confidence >= LeastConfidence).Select(static region => region.Box)
            .OrderBy(static box => box.Top).ThenBy(static box => box.Left);

    private static (double X, double Y)[] Circle(double x, double y, double radius) =>
    [
        .. Enumerable.Range(0, 24).Select(i => (
            x + (radius * Math.Cos(i * Math.PI / 12)), y + (radius * Math.Sin(i * Math.PI / 12)))),
    ];
}
