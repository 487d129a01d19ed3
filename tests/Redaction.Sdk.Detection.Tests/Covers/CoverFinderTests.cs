using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Tests.Structure;
using static Redaction.Sdk.Detection.Tests.Structure.PageDrawing;

namespace Redaction.Sdk.Detection.Tests.Covers;

public sealed class CoverFinderTests
{
    private static readonly PaintColor Yellow = new(255, 255, 0, 255);

    [Fact]
    public void Find_FilledBox_IsACoverWithItsBox()
    {
        var cover = Only(new PageDrawing().Text("Anna", 100, 110).Fill(Box(100, 100, 50, 12)));

        Assert.Equal(CoverKind.Path, cover.Kind);
        Assert.Equal(1, cover.Order);
        Assert.Equal([1], cover.Elements);
        Assert.Equal(Box(100, 100, 50, 12), cover.Bounds);
        Assert.Equal(Black, cover.Color);
        Assert.True(cover is { Opacity: 1, Area.IsBox: true, IsDoubtful: false });
    }

    [Fact]
    public void Find_ThickLine_CoversItsOutline()
    {
        var cover = Only(new PageDrawing().Line(14, Black, (100, 200), (180, 200)));

        Assert.Equal(CoverKind.Stroke, cover.Kind);
        Assert.Equal(Box(100, 193, 80, 14), cover.Bounds);
        Assert.True(cover.Area.IsBox);
    }

    [Fact]
    public void Find_FilledAndStroked_AreTwoCoversOfOneElement()
    {
        var drawing = new PageDrawing().Fill(Box(100, 100, 50, 20))
            .Change(static element => element with { Stroke = White, StrokeWidth = 2 });

        Assert.Equal([CoverKind.Path, CoverKind.Stroke], Find(drawing).Select(static cover => cover.Kind));
    }

    [Fact]
    public void Find_EvenOddRing_CoversOnlyTheRing()
    {
        var ring = Outline(
            isEvenOdd: true,
            [(100, 100), (200, 100), (200, 200), (100, 200)],
            [(110, 110), (190, 110), (190, 190), (110, 190)]);
        var page = new PageCovers(Find(new PageDrawing().Fill(ring)), new PageDrawing().ToStructure().Size);

        Assert.Equal(0.36, page.All[0].Area.Fullness, 9);
        Assert.Equal(0, page.CoveredShare(Box(120, 120, 20, 20), after: -1));
        Assert.Equal(1, page.CoveredShare(Box(100, 102, 20, 6), after: -1));
    }

    [Fact]
    public void Find_ClippedAwayBox_CoversWhatIsLeft()
    {
        var clip = Outline(isEvenOdd: false, [(100, 100), (150, 100), (100, 150)]);
        var cover = Only(new PageDrawing().Fill(Outline(Box(0, 0, 600, 800)), White, clip));

        Assert.True(cover is { IsClipped: true, IsDoubtful: true });
        Assert.Equal(Box(100, 100, 50, 50), cover.Bounds);
        Assert.Equal(0.5, cover.Area.Fullness, 2);
    }

    [Fact]
    public void Find_ImageWithMask_IsMarked()
    {
        var cover = Only(new PageDrawing().Image(Box(10, 10, 50, 50), hasMask: true));

        Assert.True(cover is { Kind: CoverKind.Image, IsMasked: true, IsDoubtful: true, Opacity: 1, Color: null });
    }

    [Fact]
    public void Find_HiddenOrOffThePage_IsNone()
    {
        var drawing = new PageDrawing(600, 800).Fill(Box(100, 100, 50, 20))
            .Change(static element => element with { IsHidden = true })
            .Fill(Box(700, 100, 50, 20))
            .Fill(Box(100, 200, 50, 20), new PaintColor(0, 0, 0, 0));

        Assert.Empty(Find(drawing));
    }

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(255, 255, 0, 0)]
    [InlineData(51, 0, 0, 0.8)]
    public void Find_Multiplied_HidesAsMuchAsItIsDark(byte red, byte green, byte blue, double opacity)
    {
        var box = Outline(Box(100, 100, 50, 20));
        var cover = Only(new PageDrawing().Fill(box, new PaintColor(red, green, blue, 255), isBlended: true));

        Assert.Equal(opacity, cover.Opacity, 9);
        Assert.True(cover.IsDoubtful);
    }

    [Fact]
    public void Find_SlantingLinesCloseTogether_AreAHatch()
    {
        var hatch = Assert.Single(Find(Hatched(stroke: 1.5)), static cover => cover.Kind == CoverKind.Hatch);

        Assert.Equal(Box(100, 100, 110, 14), hatch.Bounds);
        Assert.True(hatch is { Opacity: 1, IsDoubtful: true, Order: 1, Elements.Length: 25 });
    }

    [Fact]
    public void Find_LinesFarApartOrOfAChart_AreNoHatch()
    {
        var chart = new PageDrawing().Line(
            1, Black, [.. Enumerable.Range(0, 20).Select(static i => (100.0 + (i * 8), 200.0 - (i * i % 37)))]);

        Assert.DoesNotContain(Find(Hatched(stroke: 0.2)), static cover => cover.Kind == CoverKind.Hatch);
        Assert.DoesNotContain(Find(chart), static cover => cover.Kind == CoverKind.Hatch);
    }

    [Fact]
    public void Find_AppearanceOfAnAnnotation_NamesTheAnnotation()
    {
        var drawing = new PageDrawing()
            .Annotate(new() { Subtype = "Square", Box = Box(100, 100, 50, 20), InteriorColor = Black })
            .Fill(Outline(Box(100, 100, 50, 20)), annotation: 0);

        Assert.Equal(0, Only(drawing).Annotation);
    }

    [Theory]
    [InlineData("Square", 1)]
    [InlineData("Highlight", 1)]
    [InlineData("FreeText", 1)]
    [InlineData("Redact", 0)]
    [InlineData("Link", 0)]
    public void Find_AnnotationWithoutAppearance_CoversAsViewersDrawIt(string subtype, int count)
    {
        var annotation = new PageAnnotation
        {
            Subtype = subtype,
            Box = Box(100, 100, 50, 20),
            Quads = [Box(100, 100, 50, 20)],
            Color = Black,
            InteriorColor = Black,
        };
        var covers = Find(new PageDrawing().Text("Anna", 100, 115).Annotate(annotation));

        Assert.Equal(count, covers.Count);
        Assert.All(covers, static cover => Assert.True(cover is { Opacity: 1, Order: 1, Annotation: 0 }));
    }

    [Fact]
    public void Find_YellowHighlightWithoutAppearance_HidesNothing()
    {
        var annotation = new PageAnnotation
        {
            Subtype = "Highlight",
            Box = Box(9, 9, 52, 14),
            Quads = [Box(10, 10, 50, 12)],
            Color = Yellow,
        };
        var structure = new PageDrawing().Annotate(annotation).ToStructure();

        Assert.Equal(0, PageCovers.Of(structure).CoveredShare(Box(12, 12, 5, 5), after: -1));
    }

    private static PageDrawing Hatched(double stroke)
    {
        var drawing = new PageDrawing().Text("Anna Example", 102, 111);
        for (var x = 100; x <= 196; x += 4)
        {
            drawing.Line(stroke, Black, (x, 114), (x + 14, 100));
        }

        return drawing;
    }

    private static IReadOnlyList<Cover> Find(PageDrawing drawing) => CoverFinder.Find(drawing.ToStructure());

    private static Cover Only(PageDrawing drawing) => Assert.Single(Find(drawing));
}
