using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Tests.Structure;
using static Redaction.Sdk.Detection.Tests.Structure.PageDrawing;

namespace Redaction.Sdk.Detection.Tests.Covers;

public sealed class PageCoversTests
{
    [Fact]
    public void CoveredShare_PaintedBefore_IsNone()
    {
        var covers = Of(new PageDrawing().Fill(Box(100, 100, 50, 20)).Text("Anna", 100, 115));

        Assert.Equal(0, covers.CoveredShare(Box(104, 105, 5, 8), after: 1));
        Assert.Equal(1, covers.CoveredShare(Box(104, 105, 5, 8), after: -1));
    }

    [Fact]
    public void CoveredShare_TwoHalves_AddUp()
    {
        var covers = Of(new PageDrawing().Text("Anna", 100, 115)
            .Fill(Box(100, 100, 50, 6)).Fill(Box(100, 106, 50, 14)));

        Assert.Equal(1, covers.CoveredShare(Box(102, 102, 6, 10), after: 0), 12);
    }

    [Fact]
    public void CoveredShare_Slivers_AddUp()
    {
        var drawing = new PageDrawing().Text("Anna", 100, 115);
        for (var x = 100; x < 150; x += 3)
        {
            drawing.Fill(Box(x, 100, 3, 20));
        }

        Assert.Equal(1, Of(drawing).CoveredShare(Box(101, 102, 17, 10), after: 0), 12);
    }

    [Fact]
    public void CoveredShare_OverlappingHalves_CountOnce()
    {
        var covers = Of(new PageDrawing().Fill(Box(100, 100, 50, 5)).Fill(Box(100, 100, 50, 5)));

        Assert.Equal(0.5, covers.CoveredShare(Box(110, 100, 10, 10), after: -1), 12);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void CoveredShare_TranslucentLayers_HideOnlyTogether(int layers, double share)
    {
        var drawing = new PageDrawing();
        for (var i = 0; i < layers; i++)
        {
            drawing.Fill(Box(100, 100, 50, 20), new PaintColor(0, 0, 0, 178));
        }

        Assert.Equal(share, Of(drawing).CoveredShare(Box(110, 105, 5, 5), after: -1), 12);
    }

    [Fact]
    public void CoveredShare_SkewedOutline_IsMeasuredWithinAHundredth()
    {
        var skewed = Outline(isEvenOdd: false, [(100, 100), (150, 110), (150, 120), (100, 110)]);

        Assert.Equal(0.5, Of(new PageDrawing().Fill(skewed)).CoveredShare(Box(100, 100, 50, 20), after: -1), 0.01);
    }

    [Fact]
    public void CoveredShare_EmptyInk_IsNone() =>
        Assert.Equal(0, Of(new PageDrawing().Fill(Box(100, 100, 50, 20))).CoveredShare(Box(110, 105, 0, 0), after: -1));

    [Fact]
    public void Over_SeveralCovers_TopmostFirst()
    {
        var covers = Of(new PageDrawing()
            .Fill(Box(0, 0, 600, 800), White).Text("Anna", 100, 115).Fill(Box(100, 100, 50, 20)).Image(Box(0, 90, 300, 300)));

        Assert.Equal([3, 2], covers.Over(Box(104, 105, 5, 8), after: 1).Select(static cover => cover.Order));
        Assert.Equal([3, 2, 0], covers.Over(Box(104, 105, 5, 80), after: -1).Select(static cover => cover.Order));
    }

    private static PageCovers Of(PageDrawing drawing) => PageCovers.Of(drawing.ToStructure());
}
