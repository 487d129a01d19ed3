using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace Redaction.Sdk.Training.Torch;

/// <summary>Runs a network that is not being trained, in single precision on the processor.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class NetworkRunner(NetworkWeights weights)
{
    /// <summary>Computes the output for one picture.</summary>
    /// <param name="picture">Shape [rows, columns, 3], red, green and blue, row-major.</param>
    /// <returns>Shape [planes, rows of cells, columns of cells], row-major.</returns>
    public float[] Run(byte[] picture) => Build(picture, static operations => operations).Output;

    /// <summary>Finds the range of each operation over pictures.</summary>
    /// <param name="pictures">Each of shape [rows, columns, 3], red, green and blue, row-major.</param>
    /// <returns>The ranges, in the order of building.</returns>
    public IReadOnlyList<ValueRange> Measure(IEnumerable<byte[]> pictures)
    {
        ValueRange[]? ranges = null;
        foreach (var picture in pictures)
        {
            var seen = Build(picture, static operations => new RangeRecorder(operations)).Operations.Ranges;
            ranges = ranges is null ? [.. seen] : [.. ranges.Zip(seen, static (a, b) => a.Enclose(b))];
        }

        return ranges ?? throw new ArgumentException("There is no picture.", nameof(pictures));
    }

    /// <summary>Finds the mean and the variance of each output of each unit over pictures, before the rectifier.</summary>
    /// <param name="pictures">Each of shape [rows, columns, 3], red, green and blue, row-major.</param>
    /// <returns>Those of the units, in the order of building.</returns>
    public IReadOnlyList<UnitMoments> MeasureMoments(IEnumerable<byte[]> pictures)
    {
        List<IReadOnlyList<UnitMoments>> seen =
            [.. pictures.Select(picture => Build(picture, static operations => new MomentRecorder(operations)).Operations.Moments)];

        return [.. seen[0].Select((_, unit) => UnitMoments.Of([.. seen.Select(picture => picture[unit])]))];
    }

    private (float[] Output, T Operations) Build<T>(byte[] picture, Func<TorchOperations, T> open)
        where T : INetworkOperations<Tensor>
    {
        using var noGradients = no_grad();
        using var scope = NewDisposeScope();
        var shape = weights.Layout.Shape;
        var page = tensor(picture).view(1, shape.Height, shape.Width, 3).permute(0, 3, 1, 2);
        var operations = open(new(weights.Layout, tensor(weights.Learned), tensor(weights.Counted), false, false));
        using var output = RedactionNetwork.Build(operations, shape, page).contiguous();

        return ([.. output.data<float>()], operations);
    }
}
