using BenchmarkDotNet.Attributes;
using Redaction.Sdk.Pdf;

namespace Redaction.Sdk.Benchmarks;

/// <summary>Born-digital pages in turn as pixels; the baseline is grey at the default resolution.</summary>
/// <remarks>In turn, because the page that was rendered last is still loaded.</remarks>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private readonly PdfDocumentFormat _format = new();
    private PdfDocument _document = null!;
    private int _pageNumber;

    /// <summary>Opens the document once.</summary>
    [GlobalSetup]
    public void Open() => _document = _format.Open(SampleDocuments.Read("letter.pdf"), new());

    /// <summary>Closes the document and the engine.</summary>
    [GlobalCleanup]
    public void Close()
    {
        _document.Dispose();
        _format.Dispose();
    }

    /// <summary>150 dpi, one byte a pixel.</summary>
    [Benchmark(Baseline = true)]
    public int Gray150() => Render(150, PixelFormat.Gray8);

    /// <summary>150 dpi, four bytes a pixel.</summary>
    [Benchmark]
    public int Bgra150() => Render(150, PixelFormat.Bgra32);

    /// <summary>300 dpi, one byte a pixel.</summary>
    [Benchmark]
    public int Gray300() => Render(300, PixelFormat.Gray8);

    private int Render(double dpi, PixelFormat format)
    {
        _pageNumber = (_pageNumber % _document.PageCount) + 1;
        using var page = _document.RenderPage(_pageNumber, new() { Dpi = dpi, Format = format });

        return page.Pixels.Length;
    }
}
