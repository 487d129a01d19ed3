using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Tests.Evaluate;

/// <summary>Images that are text: the word page, a width and a height in pixels, and a number of pages.</summary>
internal sealed class FakeFormat : IDocumentFormat
{
    public string? Recognize(ReadOnlySpan<byte> bytes) => bytes.StartsWith("page "u8) ? "image/x-fake" : null;

    public IPagedDocument Open(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken = default)
    {
        int[] numbers = [.. Encoding.UTF8.GetString(bytes.Span).Split(' ').Skip(1).Select(int.Parse)];

        return new FakeDocument(numbers[0], numbers[1], numbers[2]);
    }
}

internal sealed class FakeDocument(int width, int height, int pages) : IPagedDocument
{
    public string MediaType => "image/x-fake";

    public int PageCount => pages;

    public IReadOnlyList<DocumentProblem> Problems => [];

    public PageImage RenderPage(
        int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken = default)
    {
        var layout = PixelLayout.Packed(width, height, settings.Format);

        // The fake file states 72 dpi.
        return PageImage.Wrap(new byte[layout.ByteCount], layout, PageSize.FromPixels(width, height, 72, 72));
    }

    public void Dispose()
    {
    }
}

/// <summary>Finds one box on every page: the upper left tenth of its width and height.</summary>
internal sealed class FakeDetector : IRedactionDetector
{
    public DetectorIdentity Identity { get; } = new("fake", "1.2.3");

    public PixelFormat PreferredFormat => PixelFormat.Gray8;

    /// <summary>Gets the widths of the pages seen, in points.</summary>
    public System.Collections.Concurrent.ConcurrentBag<double> Widths { get; } = [];

    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default)
    {
        Widths.Add(page.Size.Width);
        var box = Box<PagePoints>.FromSize(0, 0, page.Size.Width / 10, page.Size.Height / 10);

        return ValueTask.FromResult(
            new DetectionResult(Identity, [new DetectedRegion(box, 0.75f, RedactionStyle.Black)]));
    }
}
