using System.Security.Cryptography;

[assembly: AssemblyFixture(typeof(Redaction.Sdk.Pdf.Tests.SharedReader))]

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>One reader for all tests, since the first start compiles for some seconds.</summary>
public sealed class SharedReader : IDisposable
{
    /// <summary>Gets the folder with the compiled module, kept between test runs.</summary>
    public static string CacheFolder { get; } = Path.Combine(AppContext.BaseDirectory, "module-cache");

    public PdfDocumentFormat Format { get; } = new(new() { ModuleCacheFolder = CacheFolder });

    public PdfDocument Open(byte[] bytes, string? password = null) =>
        Format.Open(bytes, new() { Password = password }, TestContext.Current.CancellationToken);

    /// <summary>Reads what the first page of a document draws.</summary>
    internal PageStructure ReadStructure(TestPdf pdf)
    {
        using var document = Open(pdf.ToBytes());

        return document.ReadStructure(1, Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
    }

    public string HashOfGoodDocument()
    {
        using var document = Open(TestPdf.Varied(pages: 1));
        return HashOfPage(document, 1);
    }

    public static string HashOfPage(IPagedDocument document, int pageNumber, PageRenderSettings? settings = null)
    {
        using var image = document.RenderPage(pageNumber, settings ?? new(), TestContext.Current.CancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(image.Pixels.Span));
    }

    public void Dispose() => Format.Dispose();
}
