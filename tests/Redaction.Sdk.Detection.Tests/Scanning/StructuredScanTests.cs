using Redaction.Sdk.Detection.Tests.Structure;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Scanning;

public sealed class StructuredScanTests
{
    private static readonly DocumentFormatException Unreadable = new(ProblemCode.MalformedPage, "The page is damaged.");

    [Fact]
    public async Task ScanDocumentAsync_PixelsAndStructure_IsChecked()
    {
        var page = await Scan(new StructuredFake());

        Assert.Equal(ReadStatus.Checked, page.Status);
        Assert.Empty(page.Problems);
        Assert.Equal(10, page.PixelWidth);
    }

    [Fact]
    public async Task ScanDocumentAsync_StructureUnreadable_PixelsStandAndThePageIsPartial()
    {
        var page = await Scan(new StructuredFake { StructureFailure = Unreadable });

        Assert.Equal(ReadStatus.Partial, page.Status);
        Assert.Equal((ProblemCode.StructureUnreadable, 1), (page.Problems[0].Code, page.Problems[0].Page!.Value));
        Assert.NotEmpty(page.Redactions);
    }

    [Fact]
    public async Task ScanDocumentAsync_PixelsUnreadable_StructureStandsAndThePageIsPartial()
    {
        var page = await Scan(new StructuredFake { PixelFailure = Unreadable });

        Assert.Equal((ReadStatus.Partial, (int?)null), (page.Status, page.PixelWidth));
        Assert.Equal(ProblemCode.MalformedPage, Assert.Single(page.Problems).Code);
        Assert.NotNull(page.Coverage);
    }

    [Fact]
    public async Task ScanDocumentAsync_NothingReadable_IsUnchecked()
    {
        var page = await Scan(new StructuredFake { StructureFailure = Unreadable, PixelFailure = Unreadable });

        Assert.Equal(ReadStatus.Unchecked, page.Status);
        Assert.Equal(ProblemCode.MalformedPage, Assert.Single(page.Problems).Code);
    }

    [Fact]
    public async Task ScanDocumentAsync_StructureWithADefect_IsPartial()
    {
        var defect = new DocumentProblem(ProblemCode.LimitExceeded, "The page draws too much.");
        var page = await Scan(new StructuredFake { Defect = defect });

        Assert.Equal(ReadStatus.Partial, page.Status);
        Assert.Equal([defect with { Page = 1 }], page.Problems);
    }

    [Fact]
    public async Task ScanDocumentAsync_StructureNotWanted_IsNotRead()
    {
        var page = await Scan(
            new StructuredFake { StructureFailure = Unreadable }, static options => options.ReadStructure = false);

        Assert.Equal(ReadStatus.Checked, page.Status);
    }

    [Fact]
    public async Task ScanDocumentAsync_PixelsNotWanted_IsPartial()
    {
        var page = await Scan(new StructuredFake(), static options => options.ReadPixels = false);

        Assert.Equal((ReadStatus.Partial, (int?)null), (page.Status, page.PixelWidth));
        Assert.Equal(100, page.Size!.Value.Width);
    }

    [Fact]
    public async Task ScanDocumentAsync_PixelsNotWantedAndStructureUnreadable_IsUnchecked()
    {
        var page = await Scan(
            new StructuredFake { StructureFailure = Unreadable }, static options => options.ReadPixels = false);

        Assert.Equal(ReadStatus.Unchecked, page.Status);
        Assert.Equal(ProblemCode.MalformedPage, Assert.Single(page.Problems).Code);
    }

    private static async Task<PageFindings> Scan(
        StructuredFake document, Action<DocumentScannerOptions>? configure = null)
    {
        var options = new DocumentScannerOptions { Parallelism = 1 };
        configure?.Invoke(options);
        using var scanner = new DocumentScanner([document], new FakeDetector(), options);
        var findings = await scanner.ScanDocumentAsync(
            DocumentSource.FromBytes(new byte[1]), cancellationToken: TestContext.Current.CancellationToken);

        return Assert.Single(findings.Pages);
    }

    /// <summary>A document of one blank page, and the format that opens it.</summary>
    private sealed class StructuredFake : IDocumentFormat, IStructuredDocument
    {
        public RedactionException? StructureFailure { get; init; }

        public RedactionException? PixelFailure { get; init; }

        public DocumentProblem? Defect { get; init; }

        public string MediaType => "application/fake";

        public int PageCount => 1;

        public IReadOnlyList<DocumentProblem> Problems => [];

        public string? Recognize(ReadOnlySpan<byte> bytes) => MediaType;

        public IPagedDocument Open(
            ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken) => this;

        public PageImage RenderPage(int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken) =>
            PixelFailure is null
                ? PageImage.Wrap(
                    new byte[100], PixelLayout.Packed(10, 10, PixelFormat.Gray8), PageSize.FromPoints(100, 100))
                : throw PixelFailure;

        public PageStructure ReadStructure(
            int pageNumber, TimeSpan timeBudget, CancellationToken cancellationToken) =>
            StructureFailure is null
                ? new PageDrawing(100, 100).ToStructure() with { Defect = Defect }
                : throw StructureFailure;

        public PageImage RenderRegion(
            int pageNumber,
            Box<PagePoints> region,
            IReadOnlyCollection<int> without,
            PageRenderSettings settings,
            CancellationToken cancellationToken) => RenderPage(pageNumber, settings, cancellationToken);

        public void Dispose()
        {
        }
    }
}
