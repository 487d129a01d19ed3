using BenchmarkDotNet.Attributes;
using Microsoft.ML.OnnxRuntime;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Benchmarks;

/// <summary>A page to regions with a network of a million weights, on one thread; the baseline is ONNX Runtime alone.</summary>
/// <remarks>The baseline is given a finished tensor and throws its result away, so the ratio is what the SDK costs.</remarks>
[MemoryDiagnoser]
public class WholeCallBenchmarks : IDisposable
{
    private readonly float[] _input = new float[640 * 640];
    private readonly float[] _output = new float[5 * 80 * 80];

    private InferenceSession _session = null!;
    private RunOptions _options = null!;
    private OrtValue _inputValue = null!;
    private OrtValue _outputValue = null!;
    private OnnxRedactionDetector _detector = null!;
    private PageImage _page = null!;

    /// <summary>Opens the network twice, with the same settings.</summary>
    [GlobalSetup]
    public void Open()
    {
        var network = SmallNetwork.Create(hasTrunk: true, hasBatchAxis: false);
        using SessionOptions settings = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new(network.Onnx.ToArray(), settings);
        _options = new();
        _inputValue = OrtValue.CreateTensorValueFromMemory(_input, [1, 1, 640, 640]);
        _outputValue = OrtValue.CreateTensorValueFromMemory(_output, [1, 5, 80, 80]);
        _detector = new(network, new() { Providers = [ExecutionProviders.Cpu] });
        _page = DrawnPage.Create(1240, 1754, Box<PagePoints>.FromEdges(300, 400, 700, 480));
    }

    /// <summary>ONNX Runtime on memory that is there already.</summary>
    [Benchmark(Baseline = true)]
    public float Run()
    {
        _session.Run(_options, ["page"], [_inputValue], ["grid"], [_outputValue]);

        return _output[0];
    }

    /// <summary>The library's own, from pixels to regions.</summary>
    [Benchmark]
    public async Task<int> DetectAsync() => (await _detector.DetectAsync(_page)).Regions.Count;

    /// <summary>Closes everything.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _page.Dispose();
        _detector.Dispose();
        _outputValue.Dispose();
        _inputValue.Dispose();
        _options.Dispose();
        _session.Dispose();
        GC.SuppressFinalize(this);
    }
}
