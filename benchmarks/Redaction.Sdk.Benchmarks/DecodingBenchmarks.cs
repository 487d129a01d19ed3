using BenchmarkDotNet.Attributes;
using Redaction.Sdk.Imaging;
using SkiaSharp;

namespace Redaction.Sdk.Benchmarks;

/// <summary>Image files as pages; the baseline is the bare codec on the same PNG.</summary>
[MemoryDiagnoser]
public class DecodingBenchmarks
{
    private readonly ImageDocumentFormat _format = new();
    private readonly byte[] _png = SampleDocuments.Read("page.png");
    private readonly byte[] _fax = SampleDocuments.Read("fax.tif");

    /// <summary>The codec alone, into pixels of its own.</summary>
    [Benchmark(Baseline = true)]
    public int BareCodecPng()
    {
        using var bitmap = SKBitmap.Decode(_png);

        return bitmap.ByteCount;
    }

    /// <summary>The same PNG as a page.</summary>
    [Benchmark]
    public int PagePng() => Decode(_png, 1);

    /// <summary>One page of a Group 4 fax.</summary>
    [Benchmark]
    public int PageFax() => Decode(_fax, 2);

    private int Decode(byte[] bytes, int number)
    {
        using var document = _format.Open(bytes, new());
        using var page = document.RenderPage(number, new());

        return page.Pixels.Length;
    }
}
