namespace Redaction.Sdk.Pdf.Tests;

/// <summary>How wide strokes are and how far they reach. Pages are 792 points high; y turns over.</summary>
public sealed class StrokeTests(SharedReader reader)
{
    [Theory]
    [InlineData("12 w 100 100 m 200 100 l S", 12, 100, 686, 200, 698)]
    [InlineData("2 J 12 w 100 100 m 200 100 l S", 12, 94, 686, 206, 698)]
    [InlineData("1 J 12 w 100 100 m 200 100 l S", 12, 94, 686, 206, 698)]
    [InlineData("q 1 0 0 5 0 0 cm 2 w 100 100 m 200 100 l S Q", 10, 100, 287, 200, 297)]
    [InlineData("q 1 0 0 5 0 0 cm 2 w 100 20 m 100 60 l S Q", 2, 99, 492, 101, 692)]
    [InlineData("q 0 3 -3 0 300 0 cm 2 w 40 50 m 60 50 l S Q", 6, 147, 612, 153, 672)]
    [InlineData("4 w 100 100 50 20 re S", 4, 98, 670, 152, 694)]
    [InlineData("1 j 4 w 100 100 50 20 re S", 4, 98, 670, 152, 694)]
    public void ReadStructure_Stroke_IsAsWideAsItLooks(
        string content, double width, double left, double top, double right, double bottom)
    {
        var element = Assert.Single(reader.ReadStructure(new TestPdf().Page(content)).Elements);

        Assert.Equal(width, element.StrokeWidth, 0.001);
        BoxAssert.Near(left, top, right, bottom, element.Bounds);
        Assert.Null(element.Fill);
    }

    [Fact]
    public void ReadStructure_SharpMiter_ReachesToItsTip()
    {
        // Two lines at 60 degrees: the tip lies the width, 10, beyond where they meet.
        var element = Assert.Single(reader.ReadStructure(new TestPdf().Page(
            "10 w 100 100 m 150 186.6025 l 200 100 l S")).Elements);

        Assert.Equal(792 - 186.6025 - 10, element.Bounds.Top, 0.01);
    }

    [Fact]
    public void ReadStructure_BeveledJoin_HasNoTip()
    {
        var element = Assert.Single(reader.ReadStructure(new TestPdf().Page(
            "2 j 10 w 100 100 m 150 186.6025 l 200 100 l S")).Elements);

        Assert.Equal(792 - 186.6025 - 2.5, element.Bounds.Top, 0.01);
    }

    [Fact]
    public void ReadStructure_DotOfRoundCaps_IsADisk()
    {
        var page = reader.ReadStructure(new TestPdf().Page("1 J 10 w 100 100 m 100 100 l S"));
        var element = Assert.Single(page.Elements);

        BoxAssert.Near(95, 687, 105, 697, element.Bounds);
    }
}
