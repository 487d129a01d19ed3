using BenchmarkDotNet.Attributes;
using Redaction.Sdk.Pdf;

namespace Redaction.Sdk.Benchmarks;

/// <summary>A born-digital page as pixels; the baseline is grey at the default resolution.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private readonly PdfDocumentFormat _format = new();
    private PdfDocument _document = null!;

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
        using var page = _document.RenderPage(1, new() { Dpi = dpi, Format = format });

        return page.Pixels.Length;
    }
}
