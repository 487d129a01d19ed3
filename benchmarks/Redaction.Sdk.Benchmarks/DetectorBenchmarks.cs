using BenchmarkDotNet.Attributes;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Pdf;

namespace Redaction.Sdk.Benchmarks;

/// <summary>The rule-based detector on pages at 150 dpi; the baseline is a page without a redaction.</summary>
[MemoryDiagnoser]
public class DetectorBenchmarks
{
    private readonly RuleBasedRedactionDetector _detector = new();
    private readonly List<PageImage> _pages = [];

    /// <summary>Renders the pages once.</summary>
    [GlobalSetup]
    public void Render()
    {
        using var format = new PdfDocumentFormat();
        foreach (var name in new[] { "clean.pdf", "letter.pdf", "scan.pdf" })
        {
            using var document = format.Open(SampleDocuments.Read(name), new());
            _pages.Add(document.RenderPage(1, new() { Format = _detector.PreferredFormat }));
        }
    }

    /// <summary>Gives the pages back.</summary>
    [GlobalCleanup]
    public void Close() => _pages.ForEach(page => page.Dispose());

    /// <summary>A table, a chart and a barcode; no redaction.</summary>
    [Benchmark(Baseline = true)]
    public Task<DetectionResult> Clean() => _detector.DetectAsync(_pages[0]).AsTask();

    /// <summary>A letter with black bars.</summary>
    [Benchmark]
    public Task<DetectionResult> Letter() => _detector.DetectAsync(_pages[1]).AsTask();

    /// <summary>A noisy, tilted scan with black bars.</summary>
    [Benchmark]
    public Task<DetectionResult> Scan() => _detector.DetectAsync(_pages[2]).AsTask();
}
