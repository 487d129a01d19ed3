using BenchmarkDotNet.Attributes;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Benchmarks;

/// <summary>Non-maximum suppression of word-sized boxes on a page; the baseline compares every pair.</summary>
[MemoryDiagnoser]
public class SuppressionBenchmarks
{
    private Box<PagePoints>[] _boxes = [];
    private float[] _scores = [];
    private int[] _kept = [];

    /// <summary>Gets or sets the number of boxes.</summary>
    [Params(300, 10_000)]
    public int Count { get; set; }

    /// <summary>Draws the boxes, the same in every run.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(1);
        _boxes = [.. Enumerable.Range(0, Count).Select(_ => Box<PagePoints>.FromSize(
            random.NextDouble() * 500, random.NextDouble() * 700, 20 + (random.NextDouble() * 60), 12))];
        _scores = [.. _boxes.Select(_ => random.NextSingle())];
        _kept = new int[Count];
    }

    /// <summary>Each box against each stronger box that was kept.</summary>
    [Benchmark(Baseline = true)]
    public int EveryPair()
    {
        var order = Enumerable.Range(0, Count).ToArray();
        Array.Sort(order, (a, b) => _scores[b].CompareTo(_scores[a]));
        var count = 0;
        foreach (var candidate in order)
        {
            var kept = _kept.AsSpan(0, count);
            var dropped = false;
            foreach (var stronger in kept)
            {
                dropped |= _boxes[stronger].IntersectionOverUnion(_boxes[candidate]) > 0.5;
            }

            if (!dropped)
            {
                _kept[count++] = candidate;
            }
        }

        return count;
    }

    /// <summary>The library's own, which looks at neighbours only.</summary>
    [Benchmark]
    public int Select() => NonMaximumSuppression.Select<PagePoints>(_boxes, _scores, [], 0.5, _kept);
}
