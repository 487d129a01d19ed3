using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Fusion;
using Redaction.Sdk.Detection.Regions;
using Redaction.Sdk.Detection.Tests.Structure;
using Redaction.Sdk.Geometry;
using static Redaction.Sdk.Detection.Tests.Structure.PageDrawing;

namespace Redaction.Sdk.Detection.Tests.Fusion;

public sealed class RecordFusionTests
{
    private static readonly PaintColor Gray = new(200, 200, 200, 255);

    [Fact]
    public void Fuse_BarSeenAndDrawn_IsOneRecordWithTheDrawnBox()
    {
        var record = Only(new PageDrawing().Fill(Box(100, 99, 80, 14)), Seen(Box(99.5, 98.6, 81.2, 15), 0.9f));

        Assert.Equal(Box(100, 99, 80, 14), record.Box);
        Assert.Equal([RedactionSource.Pixels, RedactionSource.Vector], record.Sources);
        Assert.True(record.Confidence > 0.95f);
        Assert.Equal("p1-r1", record.Id);
    }

    [Fact]
    public void Fuse_OneBoxOfPixelsOverSeveralBars_KeepsTheBars()
    {
        var drawing = new PageDrawing().Fill(Box(100, 99, 40, 11)).Fill(Box(144, 99, 60, 11)).Fill(Box(100, 113, 90, 11));

        var records = Fuse(drawing, Seen(Box(100, 99, 104, 25), 0.8f));

        Assert.Equal([Box(100, 99, 40, 11), Box(144, 99, 60, 11), Box(100, 113, 90, 11)], records.Select(r => r.Box));
        Assert.All(records, static record => Assert.Contains(RedactionSource.Pixels, record.Sources));
    }

    [Fact]
    public void Fuse_SeveralBoxesOfPixelsOnOneBar_AreOne()
    {
        var record = Only(
            new PageDrawing().Fill(Box(100, 99, 80, 14)), Seen(Box(100, 99, 38, 14)), Seen(Box(141, 99, 39, 14)));

        Assert.Equal(Box(100, 99, 80, 14), record.Box);
    }

    [Fact]
    public void Fuse_DrawnBarThatPixelsDoNotShow_Stands() =>
        Assert.Equal([RedactionSource.Vector], Only(new PageDrawing().Fill(Box(100, 99, 80, 14))).Sources);

    [Fact]
    public void Fuse_PixelsOnAScan_Stand()
    {
        var record = Only(new PageDrawing().Image(Box(0, 0, 600, 800)), Seen(Box(100, 99, 80, 14), 0.7f));

        Assert.Equal([RedactionSource.Pixels], record.Sources);
        Assert.Equal(0.7f, record.Confidence);
    }

    [Fact]
    public void Fuse_GrayBoxSeenAndDrawn_IsSurerThanEither()
    {
        var record = Only(new PageDrawing().Fill(Box(100, 99, 80, 14), Gray), Seen(Box(100, 99, 80, 14), 0.6f));

        Assert.True(record.Confidence > 0.7f);
        Assert.Equal(2, record.Sources.Count);
    }

    [Fact]
    public void Fuse_PanelAroundABoxOfPixels_DoesNotSwallowIt()
    {
        var record = Only(new PageDrawing().Fill(Box(50, 50, 400, 300), Gray), Seen(Box(100, 99, 80, 14), 0.8f));

        Assert.Equal(Box(100, 99, 80, 14), record.Box);
    }

    [Fact]
    public void Fuse_UnknownLabelInTheMiddleOfPixels_IsKept() => Assert.Single(Fuse(
        new PageDrawing().Text("Words of the text around it", 100, 80).Fill(Box(100, 99, 240, 14), Gray)
            .Text("Pending Matter", 185, 110, size: 10),
        Seen(Box(100, 99, 240, 14))));

    [Theory]
    [InlineData("Total amount", 0)]
    [InlineData("(b)(7)(C)", 1)]
    public void Fuse_PixelsBehindTextThatCanBeRead_AreABackgroundUnlessItIsALabel(string text, int count)
    {
        var drawing = new PageDrawing().Fill(Box(100, 99, 120, 14), Gray).Text(text, 105, 110);

        Assert.Equal(count, Fuse(drawing, Seen(Box(100, 99, 120, 14), 0.9f)).Count);
    }

    [Fact]
    public void Fuse_PixelsWhereNothingIsPainted_AreNone() =>
        Assert.Empty(Fuse(new PageDrawing().Text("Anna", 300, 300), Seen(Box(100, 99, 80, 14))));

    [Fact]
    public void Fuse_StructureWithADefect_DoesNotDisproveWhatItMayLack()
    {
        var structure = new PageDrawing().ToStructure() with
        {
            Defect = new(ProblemCode.LimitExceeded, "The page draws too much."),
        };

        Assert.Single(Fuse(structure, [Seen(Box(100, 99, 80, 14))]));
    }

    [Fact]
    public void Fuse_RedactAnnotationOverItsBar_IsOneRecordOfBoth()
    {
        var drawing = new PageDrawing().Fill(Box(100, 99, 80, 14))
            .Annotate(new() { Subtype = "Redact", Box = Box(99, 98, 82, 16) });

        Assert.Equal([RedactionSource.Vector, RedactionSource.Annotation], Only(drawing).Sources);
    }

    [Fact]
    public void Fuse_LowConfidence_IsLeftOut() =>
        Assert.Empty(Fuse(new PageDrawing().Image(Box(0, 0, 600, 800)), Seen(Box(100, 99, 80, 14), 0.4f)));

    private static DetectedRegion Seen(Box<PagePoints> box, float confidence = 0.9f) =>
        new(box, confidence, RedactionStyle.Black);

    private static RedactionRecord Only(PageDrawing drawing, params DetectedRegion[] seen) =>
        Assert.Single(Fuse(drawing, seen));

    private static IReadOnlyList<RedactionRecord> Fuse(PageDrawing drawing, params DetectedRegion[] seen) =>
        Fuse(drawing.ToStructure(), seen);

    private static IReadOnlyList<RedactionRecord> Fuse(PageStructure structure, DetectedRegion[] seen) =>
        [.. FusedPage.Of(structure, seen).Redactions.Select(static redaction => redaction.Record)];
}
