using Microsoft.Extensions.Time.Testing;

namespace Redaction.Sdk.Detection.Tests.Scanning;

public sealed class DocumentScannerTests
{
    private static readonly byte[] FivePages =
        [FakeFormat.Good, FakeFormat.Damaged, FakeFormat.Partial, FakeFormat.Good, FakeFormat.Good];

    [Fact]
    public async Task ScanAsync_PagesFinishOutOfOrder_YieldsThemInOrder()
    {
        using var lastRendered = new ManualResetEventSlim();
        using var scanner = Scanner(4, new FakeFormat(page =>
        {
            if (page == 4)
            {
                lastRendered.Set();
            }

            if (page == 1)
            {
                lastRendered.Wait(TestContext.Current.CancellationToken);
            }
        }));

        var pages = await Pages(scanner, new byte[4]);

        Assert.Equal([1, 2, 3, 4], pages.Select(page => page.Number));
    }

    [Fact]
    public async Task ScanAsync_Regions_AreFilteredClippedAndInReadingOrder()
    {
        using var scanner = Scanner(1);

        var page = Assert.Single(await Pages(scanner, new byte[1]));

        Assert.Equal(["p1-r1", "p1-r2", "p1-r3"], page.Redactions.Select(record => record.Id));
        Assert.Equal([10, 60, 90], page.Redactions.Select(record => record.Box.Top));
        Assert.Equal(100, page.Redactions[2].Box.Right);
        Assert.Equal(0.05, page.Coverage!.PageArea, 12);
    }

    [Fact]
    public async Task ScanDocumentAsync_DamagedAndPartialPages_AreResultsBesideTheOthers()
    {
        using var scanner = Scanner(2);

        var document = await Document(scanner, FivePages);

        Assert.Equal(ReadStatus.Partial, document.Status);
        Assert.Equal(
            [ReadStatus.Checked, ReadStatus.Unchecked, ReadStatus.Partial, ReadStatus.Checked, ReadStatus.Checked],
            document.Pages.Select(page => page.Status));
        Assert.Equal([2, 3], document.Problems.Select(problem => problem.Page));
        Assert.Null(document.Pages[1].Coverage);
        Assert.Equal(3, document.Pages[2].Redactions.Count);
    }

    [Theory]
    [InlineData(new byte[0], ProblemCode.EmptyDocument)]
    [InlineData(new byte[] { 0xFF }, ProblemCode.UnsupportedFormat)]
    [InlineData(new byte[] { 0xEE }, ProblemCode.PasswordRequired)]
    public async Task ScanDocumentAsync_UnreadableDocument_IsUncheckedWithTheReason(byte[] bytes, ProblemCode code)
    {
        using var scanner = Scanner(2);

        var document = await Document(scanner, bytes);

        Assert.Equal(ReadStatus.Unchecked, document.Status);
        Assert.Equal(code, Assert.Single(document.Problems).Code);
        Assert.Equal(64, document.Sha256!.Length);
        await Assert.ThrowsAsync<DocumentFormatException>(() => Pages(scanner, bytes));
    }

    [Fact]
    public async Task ScanDocumentAsync_MissingFile_IsAnIoError()
    {
        using var scanner = Scanner(1);
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        var document = await scanner.ScanDocumentAsync(
            DocumentSource.FromFile(missing, "letter.pdf"), cancellationToken: TestContext.Current.CancellationToken);

        var problem = Assert.Single(document.Problems);
        Assert.Equal((ReadStatus.Unchecked, ProblemCode.IoError), (document.Status, problem.Code));
        Assert.DoesNotContain(missing, problem.Message, StringComparison.Ordinal);
        Assert.Null(document.Sha256);
    }

    [Fact]
    public async Task ScanDocumentAsync_MoreBytesThanAllowed_IsRefusedNamingTheOption()
    {
        using var scanner = Scanner(1, configure: options => options.MaximumDocumentBytes = 3);
        using var stream = new MemoryStream(new byte[4]);

        var document = await scanner.ScanDocumentAsync(
            DocumentSource.FromStream(stream), cancellationToken: TestContext.Current.CancellationToken);

        var problem = Assert.Single(document.Problems);
        Assert.Equal(ProblemCode.LimitExceeded, problem.Code);
        Assert.Contains("MaximumDocumentBytes", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScanAsync_DamagedAsAWhole_GivesItsPagesAndThenThrows()
    {
        var format = new FakeFormat { Problems = [new(ProblemCode.MalformedDocument, "The end of the file is missing.")] };
        using var scanner = Scanner(2, format);
        var pages = new List<int>();

        var failure = await Assert.ThrowsAsync<DocumentFormatException>(async () =>
        {
            await foreach (var page in scanner.ScanAsync(
                new byte[3], cancellationToken: TestContext.Current.CancellationToken))
            {
                pages.Add(page.Number);
            }
        });

        Assert.Equal([1, 2, 3], pages);
        Assert.Equal(ProblemCode.MalformedDocument, failure.Code);
        Assert.Equal(ReadStatus.Partial, (await Document(scanner, new byte[3])).Status);
    }

    [Fact]
    public async Task ScanDocumentAsync_PageThatNeverEnds_TimesOutAndTheRestIsUnchecked()
    {
        var clock = new FakeTimeProvider();
        var format = new FakeFormat(page => clock.Advance(TimeSpan.FromSeconds(page == 2 ? 62 : 0)));
        using var scanner = Scanner(1, format, clock: clock);

        var document = await Document(scanner, [FakeFormat.Good, FakeFormat.Slow, FakeFormat.Good]);

        Assert.Equal(ReadStatus.Partial, document.Status);
        Assert.Equal(ReadStatus.Checked, document.Pages[0].Status);
        Assert.Equal([2, 3], document.Problems.Select(problem => problem.Page));
        Assert.All(document.Problems, problem => Assert.Equal(ProblemCode.TimedOut, problem.Code));
    }

    [Fact]
    public async Task ScanDocumentAsync_LongDocumentThatKeepsComing_NeverTimesOut()
    {
        var clock = new FakeTimeProvider();
        var format = new FakeFormat(_ => clock.Advance(TimeSpan.FromSeconds(1)));
        using var scanner = Scanner(1, format, clock: clock);

        var document = await Document(scanner, new byte[300]);

        Assert.Equal(ReadStatus.Checked, document.Status);
    }

    [Fact]
    public async Task ScanDocumentAsync_WithoutPixels_ChecksNothing()
    {
        using var scanner = Scanner(2, configure: options => options.ReadPixels = false);

        var document = await Document(scanner, new byte[2]);

        Assert.Equal(ReadStatus.Unchecked, document.Status);
        Assert.All(document.Pages, page => Assert.Equal(ReadStatus.Unchecked, page.Status));
    }

    [Fact]
    public async Task ScanDocumentAsync_SelectionBeyondTheDocument_IsNotClean()
    {
        using var scanner = Scanner(2);

        var document = await scanner.ScanDocumentAsync(
            DocumentSource.FromBytes(new byte[2]),
            new() { Pages = PageSelection.Parse("7-") },
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ReadStatus.Unchecked, document.Status);
        Assert.Equal(ProblemCode.EmptyDocument, Assert.Single(document.Problems).Code);
    }

    [Fact]
    public async Task ScanAsync_PageScanned_SeesEveryImageInOrderBeforeItIsGivenBack()
    {
        using var scanner = Scanner(4);
        var seen = new List<(int Page, byte Pixel)>();
        var request = new DocumentScanRequest
        {
            PageScanned = (image, findings, _) =>
            {
                seen.Add((findings.Number, image.Pixels.Span[0]));
                return ValueTask.CompletedTask;
            },
        };

        await foreach (var page in scanner.ScanAsync(
            new byte[9], request, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal(page.Number, seen.Count);
        }

        Assert.Equal(Enumerable.Range(1, 9).Select(page => (page, (byte)page)), seen);
    }

    [Fact]
    public async Task ScanAsync_StoppedEarlyOrCancelled_ClosesTheDocument()
    {
        var format = new FakeFormat();
        using var scanner = Scanner(4, format);
        using var cancellation = new CancellationTokenSource();

        await foreach (var page in scanner.ScanAsync(new byte[100], cancellationToken: cancellation.Token))
        {
            break;
        }

        Assert.Equal(0, format.Open);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in scanner.ScanAsync(new byte[100], cancellationToken: cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
        Assert.Equal(0, format.Open);
    }

    [Fact]
    public async Task ScanDocumentsAsync_ManyAtOnce_GivesTheFindingsInTheOrderOfTheSources()
    {
        using var scanner = Scanner(4);
        var sources = Enumerable.Range(1, 20).Select(i => DocumentSource.FromBytes(new byte[i], $"{i}"));
        var names = new List<string>();

        await foreach (var document in scanner.ScanDocumentsAsync(
            sources, cancellationToken: TestContext.Current.CancellationToken))
        {
            names.Add(document.Name);
            Assert.Equal(document.Pages.Count, int.Parse(document.Name, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i}"), names);
    }

    private static DocumentScanner Scanner(
        int parallelism,
        FakeFormat? format = null,
        Action<DocumentScannerOptions>? configure = null,
        TimeProvider? clock = null)
    {
        var options = new DocumentScannerOptions { Parallelism = parallelism };
        configure?.Invoke(options);

        return new([format ?? new()], new FakeDetector(), options, clock: clock);
    }

    private static async Task<DocumentFindings> Document(DocumentScanner scanner, byte[] bytes) =>
        await scanner.ScanDocumentAsync(
            DocumentSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<List<PageFindings>> Pages(DocumentScanner scanner, byte[] bytes)
    {
        var pages = new List<PageFindings>();
        await foreach (var page in scanner.ScanAsync(bytes, cancellationToken: TestContext.Current.CancellationToken))
        {
            pages.Add(page);
        }

        return pages;
    }
}
