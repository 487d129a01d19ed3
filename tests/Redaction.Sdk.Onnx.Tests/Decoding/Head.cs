using System.Collections.Immutable;
using Redaction.Sdk.Onnx.Decoding;
using Redaction.Sdk.Onnx.Tests.Fixtures;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

/// <summary>A model that exists only as what it wrote.</summary>
internal sealed record Head(ModelManifest Manifest, ImmutableArray<HeadOutput> Outputs)
{
    /// <summary>Decodes with the SDK.</summary>
    public (ScoredModelBox[] Boxes, int NonFinite) Decode()
    {
        OutputTensor[] tensors = [.. Outputs.Select(static o => o.ToTensor())];
        var decoder = OutputDecoders.Create(Manifest, RawModel.Describe(tensors));
        var boxes = new ScoredModelBox[Manifest.Decoder.MaximumDetections];
        var summary = decoder.Decode(tensors, boxes);

        return (boxes[..summary.Count], summary.NonFinite);
    }

    public Head With(Func<ModelDecoder, ModelDecoder> change) =>
        this with { Manifest = Manifest with { Decoder = change(Manifest.Decoder) } };

    /// <summary>Makes one with single precision outputs.</summary>
    public static Head Create(
        string decoder,
        int classes,
        Dictionary<string, string> parameters,
        params ReadOnlySpan<(long[] Shape, double[] Values)> outputs)
    {
        var list = ImmutableArray.CreateBuilder<HeadOutput>();
        foreach (var (shape, values) in outputs)
        {
            list.Add(new($"output {list.Count}", OutputElement.Float32, shape, values));
        }

        return new(Manifests.Create(decoder, classes, parameters: parameters), list.ToImmutable());
    }
}
