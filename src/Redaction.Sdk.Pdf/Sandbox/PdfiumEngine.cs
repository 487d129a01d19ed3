using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>PDFium, compiled and ready to be instantiated. Safe for any number of threads.</summary>
internal sealed class PdfiumEngine : IDisposable
{
    private readonly Engine _engine;
    private readonly Module _module;
    private readonly Lazy<Module> _batch;
    private readonly EpochClock _clock;
    private readonly long _maximumMemory;

    public PdfiumEngine(string? cacheFolder, long maximumMemory)
    {
        _engine = new Engine(Settings());
        _module = new ModuleCache(cacheFolder).GetOrCompile(_engine, ReadWasm());
        _batch = new(() => Module.FromText(_engine, "batch", ReadBatchText()));
        _clock = new EpochClock(_engine);
        _maximumMemory = maximumMemory;
    }

    /// <summary>Makes an instance with a memory of its own. It takes a fraction of a millisecond.</summary>
    public PdfiumInstance CreateInstance() => new(_engine, _module, _batch, _clock, _maximumMemory);

    /// <summary>Frees the module once the last instance is gone.</summary>
    public void Dispose()
    {
        _module.Dispose();
        if (_batch.IsValueCreated)
        {
            _batch.Value.Dispose();
        }

        _clock.Dispose();
    }

    // Memory keeps Wasmtime's defaults: a reservation of 4 GiB of addresses with guard pages around it, which is why
    // the compiled code needs no bounds checks. Windows may enforce shadow stacks, under which a trap that comes as
    // a signal would end the process; there the checks are compiled in.
    private static Config Settings() => new Config()
        .WithEpochInterruption(true)
        .WithOptimizationLevel(OptimizationLevel.Speed)
        .WithSignalsBasedTraps(!OperatingSystem.IsWindows());

    private static byte[] ReadWasm()
    {
        using var resource = typeof(PdfiumEngine).Assembly.GetManifestResourceStream("pdfium.wasm")!;
        var wasm = new byte[resource.Length];
        resource.ReadExactly(wasm);

        return wasm;
    }

    private static string ReadBatchText()
    {
        using var text = new StreamReader(typeof(PdfiumEngine).Assembly.GetManifestResourceStream("batch.wat")!);

        return text.ReadToEnd();
    }
}
