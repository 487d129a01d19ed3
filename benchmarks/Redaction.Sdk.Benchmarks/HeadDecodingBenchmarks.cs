using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Benchmarks;

/// <summary>The outputs of a YOLO v8 head, 8,400 boxes of which 60 are sure; the baseline looks at one number at a time.</summary>
[MemoryDiagnoser]
public class HeadDecodingBenchmarks
{
    private const int Count = 8400;
    private const float Threshold = 0.25f;

    private float[] _values = [];
    private OutputTensor[] _outputs = [];
    private OutputDecoder _decoder = null!;
    private ScoredModelBox[] _boxes = [];

    /// <summary>Gets or sets the number of classes.</summary>
    [Params(1, 80)]
    public int Classes { get; set; }

    /// <summary>Draws the outputs, and makes sure that both ways agree.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(1);
        _values = [.. Enumerable.Range(0, (4 + Classes) * Count).Select(_ => random.NextSingle() * 0.1f)];
        for (var i = 0; i < Count; i++)
        {
            (_values[i], _values[Count + i]) = (random.NextSingle() * 640, random.NextSingle() * 640);
            (_values[(2 * Count) + i], _values[(3 * Count) + i]) = (40, 12);
        }

        for (var i = 0; i < 60; i++)
        {
            _values[((4 + random.Next(Classes)) * Count) + random.Next(Count)] = 0.3f + (random.NextSingle() * 0.7f);
        }

        _outputs =
        [
            new("output0", OutputElement.Float32, new long[] { 1, 4 + Classes, Count }, MemoryMarshal.AsBytes<float>(_values).ToArray()),
        ];
        _decoder = OutputDecoders.Create(Manifest(), [new("output0", OutputElement.Float32, [1, 4 + Classes, Count])]);
        _boxes = new ScoredModelBox[300];
        if (OneByOne() != Decode())
        {
            throw new InvalidOperationException("The two ways do not find the same boxes.");
        }
    }

    /// <summary>Every number of every box, one after the other; suppression as the decoder has it.</summary>
    [Benchmark(Baseline = true)]
    public int OneByOne()
    {
        List<Box<ModelPixels>> boxes = [];
        List<float> scores = [];
        List<int> classes = [];
        for (var i = 0; i < Count; i++)
        {
            var best = 0;
            for (var c = 1; c < Classes; c++)
            {
                best = _values[((4 + c) * Count) + i] > _values[((4 + best) * Count) + i] ? c : best;
            }

            if (_values[((4 + best) * Count) + i] > Threshold)
            {
                boxes.Add(Box<ModelPixels>.FromCenter(
                    _values[i], _values[Count + i], _values[(2 * Count) + i], _values[(3 * Count) + i]));
                scores.Add(_values[((4 + best) * Count) + i]);
                classes.Add(best);
            }
        }

        return NonMaximumSuppression.Select<ModelPixels>(
            CollectionsMarshal.AsSpan(boxes), CollectionsMarshal.AsSpan(scores), CollectionsMarshal.AsSpan(classes), 0.45)
            .Length;
    }

    /// <summary>The library's own.</summary>
    [Benchmark]
    public int Decode() => _decoder.Decode(_outputs, _boxes).Count;

    private ModelManifest Manifest() => new()
    {
        Name = "head",
        Version = "1.0.0",
        MinimumSdk = "0.1.0",
        Input = new() { Size = RasterSize.FromPixels(640, 640) },
        Decoder = new() { Name = "yolov8", MinimumConfidence = Threshold },
        Classes = [.. Enumerable.Range(0, Classes).Select(static c => new ModelClass($"class {c}", RedactionStyle.Black))],
    };
}
