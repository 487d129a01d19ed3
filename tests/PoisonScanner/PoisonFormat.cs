using System.Globalization;
using System.Text;
using PoisonWorker;
using Redaction.Sdk;
using Redaction.Sdk.Geometry;

namespace PoisonScanner;

/// <summary>Documents that are a line of text: <c>pages 7 …</c>, or what they do to their reader.</summary>
internal sealed class PoisonFormat : IDocumentFormat
{
    private const int ManyCharacters = 80 << 20;

    public string? Recognize(ReadOnlySpan<byte> bytes) => "text/poison";

    public IPagedDocument Open(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken = default)
    {
        var words = Encoding.UTF8.GetString(bytes.Span).Split(' ', 3);
        switch (words)
        {
            case ["pages", var count, ..]:
                return new Document(int.Parse(count, CultureInfo.InvariantCulture), []);
            case ["flood", ..]:
                Floods.Print();
                return new Document(1, []);
            case ["garbage", ..]:
                Floods.WriteGarbage();
                return new Document(1, []);
            case ["damaged", ..]:
                throw new DocumentFormatException(ProblemCode.MalformedDocument, "The document is damaged.");
            case ["output", ..]:
                return new Document(1, [new(ProblemCode.MalformedDocument, new string('!', ManyCharacters))]);
            default:
                Jobs.All[string.Join(' ', words)](null!);
                return new Document(1, []);
        }
    }

    private sealed class Document(int pages, DocumentProblem[] problems) : IPagedDocument
    {
        public string MediaType => "text/poison";

        public int PageCount => pages;

        public IReadOnlyList<DocumentProblem> Problems => problems;

        public PageImage RenderPage(
            int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken = default) => PageImage.Wrap(
                new byte[] { 255 }, PixelLayout.Packed(1, 1, PixelFormat.Gray8), PageSize.FromPoints(pageNumber, 100));

        public void Dispose()
        {
        }
    }
}
