using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Batch.Tests.Findings;

public sealed class FindingsCodecTests
{
    [Fact]
    public void Read_OfWhatWasWritten_GivesTheSameReport()
    {
        var findings = Sample();

        var read = FindingsCodec.Read(FindingsCodec.Write(findings));

        Assert.Equal(Report(findings), Report(read));
        Assert.Equal(FindingsCodec.Write(read), FindingsCodec.Write(FindingsCodec.Read(FindingsCodec.Write(read))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Name\":\"a\",\"Status\":\"checked\",\"Detector\":{\"Name\":\"d\",\"Version\":\"1\"},\"Pages\":[{\"Number\":1,\"Status\":\"checked\",\"Size\":[0,-1]}]}")]
    [InlineData("{\"Name\":\"a\",\"Status\":\"checked\",\"Detector\":{\"Name\":\"d\",\"Version\":\"1\"},\"Pages\":[{\"Number\":1,\"Status\":\"checked\",\"Size\":[1]}]}")]
    [InlineData("{\"Name\":\"a\",\"Status\":\"certainly\",\"Detector\":{\"Name\":\"d\",\"Version\":\"1\"}}")]
    public void Read_OfSomethingElse_Throws(string text) =>
        Assert.Throws<InvalidDataException>(() => FindingsCodec.Read(System.Text.Encoding.UTF8.GetBytes(text)));

    private static DocumentFindings Sample() => new()
    {
        Name = "letter.pdf",
        Sha256 = "ba78",
        Bytes = 12,
        MediaType = "application/pdf",
        Status = ReadStatus.Partial,
        Problems = [new(ProblemCode.MalformedPage, "The page is damaged.", 2)],
        PageCount = 2,
        Leftovers = [new(LeftoverKind.Revision, EvidenceGrade.A, null, HiddenText.Of("hidden"))],
        Pages =
        [
            new()
            {
                Number = 1,
                Status = ReadStatus.Checked,
                Size = PageSize.FromPoints(612, 791.999999999999),
                PixelWidth = 1275,
                PixelHeight = 1650,
                Coverage = PageCoverage.Of(
                    new()
                    {
                        PageArea = CoveredAmount.Of(100.1, 484704),
                        SurePageArea = CoveredAmount.Of(0, 484704),
                        Words = CoveredAmount.Of(1, 3),
                    },
                    isWithheld: false),
                Redactions =
                [
                    new()
                    {
                        Id = "p1-r1",
                        Box = Box<PagePoints>.FromEdges(1.0 / 3, 2, 30, 40),
                        Confidence = 0.1f,
                        Style = RedactionStyle.Black,
                        Sources = [RedactionSource.Pixels, RedactionSource.Vector],
                        Status = RedactionStatus.TextUnderCover,
                        Grade = EvidenceGrade.B,
                        HiddenText = HiddenText.Of("a name", reveal: true),
                        Evidence = new() { Comparison = EvidenceComparison.PaintOrder },
                        Codes = [new("us-foia", "(b)(6)", Box<PagePoints>.FromEdges(0, 0, 1, 1))],
                    },
                ],
                Leftovers = [],
            },
            new() { Number = 2, Status = ReadStatus.Unchecked, Problems = [new(ProblemCode.MalformedPage, "The page is damaged.", 2)] },
        ],
        Detector = new("rules", "1", "ab"),
    };

    private static string Report(DocumentFindings findings)
    {
        using var stream = new MemoryStream();
        using var writer = new RedactionReportWriter(stream, findings.Detector, RedactionReportFormat.JsonLines);
        writer.WriteAsync(findings).AsTask().GetAwaiter().GetResult();

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
