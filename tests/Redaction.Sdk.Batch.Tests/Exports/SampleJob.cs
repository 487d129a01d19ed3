using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Batch.Tests.Exports;

/// <summary>Documents of a job as a ledger gives them, and a folder to export them to.</summary>
internal sealed class SampleJob : IDisposable
{
    private static readonly string Hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private readonly string _root = Directory.CreateTempSubdirectory("exports-").FullName;

    public static JobDescription Job { get; } = new(new ScanPipeline(), new("rules", "1"), "0.1.0", Shard.Whole);

    /// <summary>Gets a document with two redactions, one that could not be read, one without any, and one of a production.</summary>
    public static JobDocument[] Documents { get; } =
    [
        Document("=letter, \"1\".pdf", OutcomeKind.Done, pages:
        [
            Page(1,
                Redaction("p1-r1", RedactionStyle.Black),
                Redaction("p1-r2", RedactionStyle.Hatched) with
                {
                    Status = RedactionStatus.TextUnderCover,
                    Grade = EvidenceGrade.A,
                    HiddenText = new(4, Hash, "+\"x\ny"),
                    Codes = [new("us-foia", "(b)(6)", Box), new("us-foia", "(b)(5)", Box)],
                }),
            Page(2),
        ]),
        Document("broken.pdf", OutcomeKind.Timeout, new DocumentProblem(ProblemCode.TimedOut, "It took too long.")),
        Document("clean.pdf", OutcomeKind.Done, pages: [Page(1)]),
        Production("M-0007", "M-0009", redacted: 2),
    ];

    public static JobDocument Production(string first, string last, int redacted) => Document(first, OutcomeKind.Done, pages:
    [
        .. Enumerable.Range(1, 3).Select(number =>
            number == redacted ? Page(number, Redaction($"p{number}-r1", RedactionStyle.Black)) : Page(number)),
    ]) with
    {
        Entry = new()
        {
            Name = first,
            Files = [],
            Fields = new Dictionary<string, string>
            {
                [ProductionFields.LastNumber] = last,
                [ProductionFields.FirstNumber] = first,
                [ProductionFields.PageNumbers] = "M-0007\nM-0008\nM-0009",
                [ProductionFields.SlipSheet] = "withheld",
            },
        },
    };

    /// <summary>Writes documents and gives the folder.</summary>
    public async Task<string> ExportAsync(IExportFormat format, params IEnumerable<JobDocument> documents)
    {
        var path = Path.Combine(_root, Guid.NewGuid().ToString("N"));
        using var folder = new ExportFolder(path);
        await using var writer = format.Open(folder, Job);
        foreach (var document in documents)
        {
            await writer.WriteAsync(document, TestContext.Current.CancellationToken);
        }

        await writer.CompleteAsync(TestContext.Current.CancellationToken);
        folder.Commit();

        return path;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static Box<PagePoints> Box => Box<PagePoints>.FromEdges(72.00049, 100.5, 180.1239, 112);

    private static JobDocument Document(
        string name, OutcomeKind kind, DocumentProblem? problem = null, params PageFindings[] pages) => new()
        {
            Entry = new() { Name = name, Files = [$"/documents/{name}"] },
            Kind = kind,
            Findings = new()
            {
                Name = name,
                Sha256 = Hash,
                Bytes = 12_345_678_901,
                MediaType = problem is null ? "application/pdf" : null,
                Status = problem is null ? ReadStatus.Checked : ReadStatus.Unchecked,
                Problems = problem is null ? [] : [problem],
                PageCount = problem is null ? pages.Length : null,
                Pages = pages,
                Detector = Job.Detector,
            },
        };

    private static PageFindings Page(int number, params RedactionRecord[] redactions) => new()
    {
        Number = number,
        Status = ReadStatus.Checked,
        Size = PageSize.FromPoints(612, 792),
        PixelWidth = 1275,
        PixelHeight = 1650,
        Coverage = PageCoverage.Of(
            new() { PageArea = CoveredAmount.Of(redactions.Length, 8), SurePageArea = CoveredAmount.Of(0, 8) },
            isWithheld: false),
        Redactions = redactions,
    };

    private static RedactionRecord Redaction(string id, RedactionStyle style) => new()
    {
        Id = id,
        Box = Box,
        Confidence = 0.98765f,
        Style = style,
        Sources = [RedactionSource.Pixels, RedactionSource.Vector],
        Codes = [],
    };
}
