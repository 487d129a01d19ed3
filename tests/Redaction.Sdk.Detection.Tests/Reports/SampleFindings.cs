using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests;

/// <summary>Findings that use every field and every way of not knowing one.</summary>
internal static class SampleFindings
{
    public static readonly DetectorIdentity Detector = new("rules", "1.0.0");

    private static readonly string Hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    /// <summary>What this release finds: two pages, two redactions, nothing else known.</summary>
    public static DocumentFindings Letter(string name = "letter.pdf") => Document(name, ReadStatus.Checked) with
    {
        PageCount = 2,
        Pages =
        [
            Page(1,
                Redaction("p1-r1", Box(72, 100.5, 180, 112), 0.97f, RedactionStyle.Black),
                Redaction("p1-r2", Box(72.00049, 130.12345, 301.99951, 142.5), 0.51234f, RedactionStyle.Outlined)),
            Page(2),
        ],
    };

    /// <summary>A document of which one page could not be read.</summary>
    public static DocumentFindings Damaged(string name = "scan.tif") => Document(name, ReadStatus.Partial) with
    {
        MediaType = "image/tiff",
        PageCount = 2,
        Problems = [new(ProblemCode.MalformedPage, "The page is damaged.", 2)],
        Pages =
        [
            Page(1, Redaction("p1-r1", Box(0, 0, 612, 792), 1, RedactionStyle.Hatched)),
            new() { Number = 2, Status = ReadStatus.Unchecked },
        ],
    };

    /// <summary>A document that could not be opened.</summary>
    public static DocumentFindings Unreadable(string name = "notes.docx") => new()
    {
        Name = name,
        Status = ReadStatus.Unchecked,
        Detector = Detector,
        Problems = [new(ProblemCode.UnsupportedFormat, "The bytes are of no format that can be read.")],
    };

    /// <summary>A document in which everything is known.</summary>
    public static DocumentFindings Leaky(string name = "leak.pdf") => Document(name, ReadStatus.Checked) with
    {
        PageCount = 1,
        Leftovers = [new(LeftoverKind.ActualText, EvidenceGrade.B, 1, new(9, Hash))],
        Pages =
        [
            Page(1, Redaction("p1-r1", Box(-0.0001, 1, 2, 3), 0.5f, RedactionStyle.White) with
            {
                Sources = [RedactionSource.Pixels, RedactionSource.Vector, RedactionSource.Annotation],
                Status = RedactionStatus.TextUnderCover,
                Grade = EvidenceGrade.A,
                HiddenText = new(14, Hash, "shown on demand"),
                Codes = [new("us-foia", "(b)(6)", Box(3, 1, 9, 3))],
            }) with
            {
                Coverage = new() { PageArea = 0.021, ContentArea = 0.034, TextLines = 0.5, Words = 1.0 / 3 },
            },
        ],
    };

    private static DocumentFindings Document(string name, ReadStatus status) => new()
    {
        Name = name,
        Sha256 = Hash,
        Bytes = 12345,
        MediaType = "application/pdf",
        Status = status,
        Detector = Detector,
    };

    private static PageFindings Page(int number, params RedactionRecord[] redactions) => new()
    {
        Number = number,
        Status = ReadStatus.Checked,
        Size = PageSize.FromPoints(612, 792),
        PixelWidth = 1275,
        PixelHeight = 1650,
        Coverage = new() { PageArea = redactions.Length * 0.0123456 },
        Redactions = redactions,
    };

    private static RedactionRecord Redaction(
        string id, Box<PagePoints> box, float confidence, RedactionStyle style) => new()
    {
        Id = id,
        Box = box,
        Confidence = confidence,
        Style = style,
        Sources = [RedactionSource.Pixels],
    };

    private static Box<PagePoints> Box(double left, double top, double right, double bottom) =>
        Box<PagePoints>.FromEdges(left, top, right, bottom);
}
