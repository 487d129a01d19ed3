using System.Buffers;
using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Tests;

/// <summary>
/// Documents that are texts: a letter a page. <c>r</c> has a redaction, <c>c</c> is clean, <c>d</c> is damaged;
/// <c>!</c> fails as only a bug can, <c>w</c> waits until it is cancelled.
/// </summary>
internal sealed class FakeFormat : IDocumentFormat
{
    public const string Password = "secret";

    private static readonly SearchValues<byte> Letters = SearchValues.Create("rcdw!L"u8);

    public string? Recognize(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && !bytes.ContainsAnyExcept(Letters) ? "text/fake" : null;

    public IPagedDocument Open(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken = default)
    {
        var pages = Encoding.ASCII.GetString(bytes.Span);

        return pages[0] == 'L' && settings.Password != Password
            ? throw new DocumentFormatException(ProblemCode.PasswordRequired, "The document needs a password.")
            : new FakeDocument(pages.TrimStart('L'));
    }

    private sealed class FakeDocument(string pages) : IPagedDocument
    {
        public string MediaType => "text/fake";

        public int PageCount => pages.Length;

        public IReadOnlyList<DocumentProblem> Problems => [];

        public PageImage RenderPage(
            int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken = default)
        {
            switch (pages[pageNumber - 1])
            {
                case 'd':
                    throw new DocumentFormatException(ProblemCode.MalformedPage, "The page is damaged.");
                case '!':
                    throw new InvalidTimeZoneException("words of the document");
                case 'w':
                    cancellationToken.WaitHandle.WaitOne();
                    cancellationToken.ThrowIfCancellationRequested();
                    break;
            }

            var pixel = new byte[] { (byte)(pages[pageNumber - 1] == 'r' ? 0 : 255) };

            return PageImage.Wrap(pixel, PixelLayout.Packed(1, 1, PixelFormat.Gray8), PageSize.FromPoints(612, 792));
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>Finds one redaction on a page that starts with a black pixel.</summary>
internal sealed class FakeDetector : IRedactionDetector
{
    public DetectorIdentity Identity { get; } = new("rules", "1.0.0");

    public PixelFormat PreferredFormat => PixelFormat.Gray8;

    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new DetectionResult(Identity, page.Pixels.Span[0] == 0
            ? [new(Box<PagePoints>.FromEdges(72, 100.5, 180, 112), 0.75f, RedactionStyle.Black)]
            : []));
}
