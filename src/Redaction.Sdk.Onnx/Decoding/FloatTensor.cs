using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>An output as single precision numbers, whatever the model wrote; without a copy where that is it.</summary>
internal readonly ref struct FloatTensor : IDisposable
{
    private readonly float[]? _rented;

    private FloatTensor(ReadOnlySpan<float> values, ReadOnlySpan<long> shape, float[]? rented)
    {
        Values = values;
        Shape = shape;
        _rented = rented;
    }

    /// <summary>Gets the elements, row-major.</summary>
    public ReadOnlySpan<float> Values { get; }

    /// <summary>Gets the length of each axis.</summary>
    public ReadOnlySpan<long> Shape { get; }

    /// <summary>Reads an output.</summary>
    public static FloatTensor Read(OutputTensor output)
    {
        var bytes = output.Bytes.Span;

        return output.Element switch
        {
            OutputElement.Float16 => Read<Half>(output),
            OutputElement.Int32 => Read<int>(output),
            OutputElement.Int64 => Read<long>(output),
            _ => new(MemoryMarshal.Cast<byte, float>(bytes), output.Shape.Span, rented: null),
        };
    }

    /// <summary>Gives rented memory back.</summary>
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<float>.Shared.Return(_rented);
        }
    }

    private static FloatTensor Read<T>(OutputTensor output)
        where T : struct, INumberBase<T>
    {
        var source = MemoryMarshal.Cast<byte, T>(output.Bytes.Span);
        var rented = ArrayPool<float>.Shared.Rent(source.Length);
        if (typeof(T) == typeof(Half))
        {
            HalfPrecision.Widen(MemoryMarshal.Cast<T, Half>(source), rented);
        }
        else
        {
            for (var i = 0; i < source.Length; i++)
            {
                rented[i] = float.CreateSaturating(source[i]);
            }
        }

        return new(rented.AsSpan(0, source.Length), output.Shape.Span, rented);
    }
}
