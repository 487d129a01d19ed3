using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Scanning;

/// <summary>A document format whose documents are made of bytes: each byte is a page, and says how it behaves.</summary>
internal sealed class FakeFormat(Action<int>? rendering = null) : IDocumentFormat
{
    public const byte Good = 0, Damaged = 1, Partial = 2, Slow = 3;

    private int _open;

    public int Open => _open;

    public string? Recognize(ReadOnlySpan<byte> bytes) => bytes[0] == 0xFF ? null : "application/fake";

    public DocumentProblem[] Problems { get; init; } = [];

    IPagedDocument IDocumentFormat.Open(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Password is null && bytes.Span[0] == 0xEE)
        {
            throw new DocumentFormatException(ProblemCode.PasswordRequired, "A password is needed.");
        }

        Interlocked.Increment(ref _open);

        return new FakeDocument(this, bytes, rendering);
    }

    private sealed class FakeDocument(FakeFormat format, ReadOnlyMemory<byte> pages, Action<int>? rendering)
        : IPagedDocument
    {
        public string MediaType => "application/fake";

        public int PageCount => pages.Length;

        public IReadOnlyList<DocumentProblem> Problems => format.Problems;

        public PageImage RenderPage(int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rendering?.Invoke(pageNumber);
            var kind = pages.Span[pageNumber - 1];
            if (kind == Damaged)
            {
                throw new DocumentFormatException(ProblemCode.MalformedPage, "The page is damaged.");
            }

            if (kind == Slow && !cancellationToken.WaitHandle.WaitOne(Timeout.Infinite))
            {
                throw new InvalidOperationException();
            }

            cancellationToken.ThrowIfCancellationRequested();
            var layout = PixelLayout.Packed(10, 10, PixelFormat.Gray8);
            var pixels = Enumerable.Repeat((byte)(pageNumber % 256), 100).ToArray();

            return PageImage.Wrap(
                pixels,
                layout,
                PageSize.FromPoints(100, 100),
                kind == Partial ? new(ProblemCode.MalformedPage, "The end of the page is missing.") : null);
        }

        public void Dispose() => Interlocked.Decrement(ref format._open);
    }
}

/// <summary>Finds the same boxes on every page, whose left edge is the value of the page's first pixel.</summary>
internal sealed class FakeDetector : IRedactionDetector
{
    public DetectorIdentity Identity { get; } = new("fake", "1.0.0");

    public PixelFormat PreferredFormat => PixelFormat.Gray8;

    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken)
    {
        var left = page.Pixels.Span[0] % 50;
        DetectedRegion[] regions =
        [
            new(Box<PagePoints>.FromSize(left, 60, 20, 10), 0.9f, RedactionStyle.Black),
            new(Box<PagePoints>.FromSize(left, 10, 20, 10), 0.8f, RedactionStyle.Outlined),
            new(Box<PagePoints>.FromSize(left, 30, 20, 10), 0.2f, RedactionStyle.Gray),
            new(Box<PagePoints>.FromSize(90, 90, 20, 20), 0.7f, RedactionStyle.Gray),
        ];

        return ValueTask.FromResult(new DetectionResult(Identity, regions));
    }
}
