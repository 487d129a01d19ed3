using Redaction.Sdk.Detection.Tests.Codes;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Coverage;

public sealed class CoverageMeterTests
{
    private static readonly PageSize Size = PageSize.FromPoints(CodePage.Width, CodePage.Height);
    private static readonly Face Type = new("Courier", 10, 0.5, IsFixed: true);

    [Fact]
    public void Measure_OverlappingRedactions_CountOnce()
    {
        RedactionRecord[] records =
            [Record(0, 0, 306, 396), Record(0, 0, 306, 396), Record(0, 0, 153, 396, confidence: 0.95f)];
        var coverage = CoverageMeter.Measure(Size, records);

        Assert.Equal(0.25, coverage.PageArea, 9);
        Assert.Equal(0.125, coverage.SurePageArea!.Value, 9);
        Assert.Null(coverage.ContentArea);
        Assert.Null(coverage.TextLines);
        Assert.Null(coverage.Words);
        Assert.False(coverage.IsWithheld);
    }

    [Fact]
    public void Measure_TextWithOneLineOfFiveCovered_IsAFifthOfTheLinesAndOfTheWords()
    {
        var page = Typed(lines: 4);
        page.Redact(Box<PagePoints>.FromSize(100, 156, 300, 11), RedactionStyle.Black);
        var coverage = CoverageMeter.Measure(Size, page.Redactions, page.Structure);

        Assert.Equal(0.2, coverage.TextLines!.Value, 2);
        Assert.Equal(0.2, coverage.Words!.Value, 2);
        Assert.InRange(coverage.ContentArea!.Value, 0.12, 0.2);
        Assert.False(coverage.IsWithheld);
    }

    [Fact]
    public void Measure_BlockOverSeveralLines_StandsForAsManyLines()
    {
        var page = Typed(lines: 4);
        page.Redact(Box<PagePoints>.FromSize(100, 156, 300, 56), RedactionStyle.Black);

        Assert.Equal(0.5, CoverageMeter.Measure(Size, page.Redactions, page.Structure).TextLines!.Value, 2);
    }

    [Fact]
    public void Measure_LinesUnderTwoRedactions_CountOnce()
    {
        var page = Typed(lines: 4);
        page.Redact(Box<PagePoints>.FromSize(100, 156, 200, 11), RedactionStyle.Black);
        page.Redact(Box<PagePoints>.FromSize(200, 157, 200, 11), RedactionStyle.Black);

        Assert.Equal(0.2, CoverageMeter.Measure(Size, page.Redactions, page.Structure).TextLines!.Value, 2);
    }

    [Fact]
    public void Measure_CodeOnARedaction_IsNoText()
    {
        var page = Typed(lines: 4);
        page.Redact(Box<PagePoints>.FromSize(100, 156, 300, 11), RedactionStyle.Black);
        var without = CoverageMeter.Measure(Size, page.Redactions, page.Structure);
        page.Write("(b)(6)", 104, 165, Type, 255);

        Assert.Equal(without, CoverageMeter.Measure(Size, page.Redactions, page.Structure));
    }

    [Fact]
    public void Measure_PageCoveredButForItsHeading_IsWithheld()
    {
        var page = new CodePage();
        page.Write("Page 12", 100, 60, Type);
        for (var y = 100; y < 700; y += 14)
        {
            page.Redact(Box<PagePoints>.FromSize(90, y, 430, 12), RedactionStyle.Black);
        }

        Assert.True(CoverageMeter.Measure(Size, page.Redactions, page.Structure).IsWithheld);
    }

    [Theory]
    [InlineData("FOI/PA DELETED PAGE INFORMATION SHEET", true)]
    [InlineData("Page withheld in full under 5.1.2e", true)]
    [InlineData("Pagina's 3 tot en met 7 zijn volledig geweigerd", true)]
    [InlineData("Agenda of the meeting", false)]
    [InlineData("", false)]
    public void Measure_SheetInThePlaceOfAPage_IsWithheld(string text, bool expected)
    {
        var page = new CodePage();
        page.Write(text, 100, 100, Type);

        Assert.Equal(expected, CoverageMeter.Measure(Size, [], page.Structure).IsWithheld);
    }

    [Fact]
    public void Measure_LetterThatSpeaksOfWithheldPages_IsNotWithheld()
    {
        var page = Typed(lines: 40);
        page.Write("Five pages have been withheld in full.", 100, 740, Type);

        Assert.False(CoverageMeter.Measure(Size, [], page.Structure).IsWithheld);
    }

    [Fact]
    public void Measure_ScanWithoutTextLayer_KnowsNothingOfItsText()
    {
        var scan = new CodePage().Structure;
        scan = scan with
        {
            Elements =
            [
                new()
                {
                    Index = 0, Kind = PageElementKind.Image, Bounds = scan.Size.Bounds,
                        UnclippedBounds = scan.Size.Bounds,
                    Picture = new(1700, 2200, HasMask: false),
                },
            ],
        };
        var coverage = CoverageMeter.Measure(Size, [Record(100, 100, 300, 112)], scan);

        Assert.Null(coverage.TextLines);
        Assert.Null(coverage.Words);
        Assert.Null(coverage.ContentArea);
    }

    [Fact]
    public void Of_Pages_DividesTheSumsAndCountsWhatIsNamed()
    {
        PageFindings[] pages =
        [
            Page(1, Record(0, 0, 612, 396)),
            Page(2),
            new() { Number = 3, Status = ReadStatus.Unchecked },
        ];
        var coverage = DocumentCoverage.Of(pages)!;

        Assert.Equal(
            (2, 1, 0, 1), (coverage.Pages, coverage.PagesTouched, coverage.PagesWithheld, coverage.Redactions));
        Assert.Equal(0.25, coverage.Amounts!.PageArea.Share, 9);
        Assert.Null(coverage.RedactionsWithoutCode);
        Assert.Null(DocumentCoverage.Of(pages[2..]));
    }

    private static PageFindings Page(int number, params RedactionRecord[] records) => new()
    {
        Number = number,
        Status = ReadStatus.Checked,
        Size = Size,
        Redactions = records,
        Coverage = CoverageMeter.Measure(Size, records),
    };

    private static CodePage Typed(int lines)
    {
        var page = new CodePage();
        for (var i = 0; i < lines; i++)
        {
            page.Write(
                "fourteen words of this line say what is here on it and no more", 100,
                    100 + (14 * i) + (i > 3 ? 70 : 0), Type with { Scale = 300.0 / 62 / 12 });
        }

        return page;
    }

    private static RedactionRecord Record(
        double left, double top, double right, double bottom, float confidence = 0.6f) => new()
        {
            Id = "p1-r1",
            Box = Box<PagePoints>.FromEdges(left, top, right, bottom),
            Confidence = confidence,
            Style = RedactionStyle.Black,
            Sources = [RedactionSource.Pixels],
        };
}
