using Redaction.Sdk.Detection.Tests.Scanning;

namespace Redaction.Sdk.Detection.Tests.Inspection;

public sealed class SecondReaderTests
{
    private static readonly byte[] TwoPages = [FakeFormat.Good, FakeFormat.Good];

    [Fact]
    public async Task ScanDocumentAsync_ReadersThatAgree_GiveLeftoversAndNoProblem()
    {
        var findings = await Scan(new DocumentInspection
        {
            PageCount = 2,
            StoredTexts = [new(StoredTextPlace.Revision, "Jane Example", 2), new(StoredTextPlace.Orphan, "Jane Example", 2)],
        });

        Assert.Equal(ReadStatus.Checked, findings.Status);
        Assert.Empty(findings.Problems);
        var leftover = Assert.Single(findings.Leftovers!);
        Assert.Equal((LeftoverKind.Revision, 2), (leftover.Kind, leftover.Page));
        Assert.Equal((12, (string?)null), (leftover.HiddenText.Characters, leftover.HiddenText.Text));
    }

    [Fact]
    public async Task ScanDocumentAsync_TextIsToBeRevealed_KeepsIt()
    {
        var findings = await Scan(
            new DocumentInspection { PageCount = 2, StoredTexts = [new(StoredTextPlace.Revision, "Jane Example", 2)] },
            options => options.RevealText = true);

        Assert.Equal("Jane Example", Assert.Single(findings.Leftovers!).HiddenText.Text);
    }

    [Fact]
    public async Task ScanDocumentAsync_ReadersThatCountDifferently_ReportsIt()
    {
        var findings = await Scan(new DocumentInspection { PageCount = 3 });

        Assert.Equal(ReadStatus.Partial, findings.Status);
        Assert.Equal(ProblemCode.ContentDisagreement, Assert.Single(findings.Problems).Code);
    }

    [Fact]
    public async Task ScanDocumentAsync_SecondReaderThatFails_KeepsThePagesAndSaysWhatWasNotChecked()
    {
        var problem = new DocumentProblem(ProblemCode.StructureUnreadable, "Nobody looked.");

        var findings = await Scan(new DocumentInspection { Problems = [problem] });

        Assert.Equal(ReadStatus.Partial, findings.Status);
        Assert.Equal([problem], findings.Problems);
        Assert.All(findings.Pages, page => Assert.Equal(ReadStatus.Checked, page.Status));
        Assert.Null(findings.Leftovers);
    }

    [Fact]
    public async Task ScanDocumentAsync_SwitchedOffOrOfAnotherKind_IsNotInspected()
    {
        var never = new FakeInspector(new() { PageCount = 9 }) { MediaType = "application/other" };

        Assert.Equal(ReadStatus.Checked, (await Scan(never)).Status);
        Assert.Equal(ReadStatus.Checked, (await Scan(new DocumentInspection { PageCount = 9 }, options => options.Inspect = false)).Status);
    }

    [Fact]
    public void Dispose_Inspector_IsDisposedToo()
    {
        var inspector = new FakeInspector(new());
        new DocumentScanner([new FakeFormat()], new FakeDetector(), inspector: inspector).Dispose();

        Assert.True(inspector.IsDisposed);
    }

    private static Task<DocumentFindings> Scan(DocumentInspection inspection, Action<DocumentScannerOptions>? configure = null) =>
        Scan(new FakeInspector(inspection), configure);

    private static async Task<DocumentFindings> Scan(
        FakeInspector inspector, Action<DocumentScannerOptions>? configure = null)
    {
        var options = new DocumentScannerOptions();
        configure?.Invoke(options);
        using var scanner = new DocumentScanner([new FakeFormat()], new FakeDetector(), options, inspector: inspector);

        return await scanner.ScanDocumentAsync(
            DocumentSource.FromBytes(TwoPages), cancellationToken: TestContext.Current.CancellationToken);
    }

    private sealed class FakeInspector(DocumentInspection inspection) : IDocumentInspector, IDisposable
    {
        public string MediaType { get; init; } = "application/fake";

        public bool IsDisposed { get; private set; }

        public bool CanInspect(string mediaType) => mediaType == MediaType;

        public ValueTask<DocumentInspection> InspectAsync(
            ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken) =>
            ValueTask.FromResult(inspection);

        public void Dispose() => IsDisposed = true;
    }
}
