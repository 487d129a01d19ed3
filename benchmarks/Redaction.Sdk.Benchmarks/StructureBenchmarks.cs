using BenchmarkDotNet.Attributes;
using Redaction.Sdk.Pdf;

namespace Redaction.Sdk.Benchmarks;

/// <summary>What a born-digital page draws, read alone and after its pixels; the baseline is the pixels alone.</summary>
[MemoryDiagnoser]
public class StructureBenchmarks
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

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

    /// <summary>The page as pixels, 150 dpi in grey.</summary>
    [Benchmark(Baseline = true)]
    public int Pixels()
    {
        using var page = _document.RenderPage(Next(), new());

        return page.Pixels.Length;
    }

    /// <summary>What the page draws.</summary>
    [Benchmark]
    public int Structure() => _document.ReadStructure(Next(), Budget).Elements.Length;

    /// <summary>Both, on a page that is loaded once.</summary>
    [Benchmark]
    public int PixelsAndStructure()
    {
        using var page = _document.RenderPage(Next(), new());

        return page.Pixels.Length + _document.ReadStructure(_pageNumber, Budget).Elements.Length;
    }

    // Pages in turn, because the page that was worked on last is still loaded.
    private int Next() => _pageNumber = (_pageNumber % _document.PageCount) + 1;
}
