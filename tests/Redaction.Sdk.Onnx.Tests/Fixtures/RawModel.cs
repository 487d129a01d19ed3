using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Tests.Fixtures;

/// <summary>Runs a model without any of the SDK's own code, to compare with.</summary>
internal static class RawModel
{
    /// <summary>Runs a model with one input on the processor.</summary>
    public static OutputTensor[] Run(ModelBundle bundle, float[] input, params long[] shape)
    {
        using var session = new InferenceSession(bundle.Onnx.ToArray());
        using var options = new RunOptions();
        using var value = OrtValue.CreateTensorValueFromMemory(input, shape);
        using var results = session.Run(options, [session.InputNames[0]], [value], session.OutputNames);

        return [.. session.OutputNames.Zip(results, static (name, result) => new OutputTensor(
            name,
            OutputElement.Float32,
            result.GetTensorTypeAndShape().Shape,
            MemoryMarshal.AsBytes(result.GetTensorDataAsSpan<float>()).ToArray()))];
    }

    /// <summary>Decodes what a model wrote for one picture.</summary>
    public static ScoredModelBox[] Decode(ModelManifest manifest, params OutputTensor[] outputs)
    {
        var decoder = OutputDecoders.Create(manifest, Describe(outputs));
        var boxes = new ScoredModelBox[manifest.Decoder.MaximumDetections];

        return boxes[..decoder.Decode(outputs, boxes).Count];
    }

    /// <summary>Describes outputs as the session does before a run.</summary>
    public static ImmutableArray<OutputDescription> Describe(params ReadOnlySpan<OutputTensor> outputs)
    {
        var descriptions = ImmutableArray.CreateBuilder<OutputDescription>();
        foreach (var output in outputs)
        {
            descriptions.Add(new(output.Name, output.Element, [.. output.Shape.Span]));
        }

        return descriptions.ToImmutable();
    }
}
