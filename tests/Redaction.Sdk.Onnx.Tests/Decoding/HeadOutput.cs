using System.Runtime.InteropServices;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

/// <summary>An output as numbers, whatever type the model writes.</summary>
internal sealed record HeadOutput(string Name, OutputElement Element, long[] Shape, double[] Values)
{
    /// <summary>Gets a number by its place in the shape.</summary>
    public double At(params ReadOnlySpan<long> index)
    {
        var place = 0L;
        for (var axis = 0; axis < Shape.Length; axis++)
        {
            place = (place * Shape[axis]) + index[axis];
        }

        return Values[place];
    }

    public OutputTensor ToTensor()
    {
        byte[] bytes = Element switch
        {
            OutputElement.Float32 => [.. MemoryMarshal.AsBytes<float>(Values.Select(static v => (float)v).ToArray())],
            OutputElement.Float16 => [.. MemoryMarshal.AsBytes<Half>(Values.Select(static v => (Half)v).ToArray())],
            OutputElement.Int32 => [.. MemoryMarshal.AsBytes<int>(Values.Select(static v => (int)v).ToArray())],
            _ => [.. MemoryMarshal.AsBytes<long>(Values.Select(static v => (long)v).ToArray())],
        };

        return new(Name, Element, Shape, bytes);
    }
}
