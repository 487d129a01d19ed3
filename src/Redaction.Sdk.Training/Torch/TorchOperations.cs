using Redaction.Sdk.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;
using Functional = TorchSharp.torch.nn.functional;

namespace Redaction.Sdk.Training.Torch;

/// <summary>Computes the network. Tensors have the shape [pictures, channels, rows, columns].</summary>
/// <param name="layout">Where the numbers lie.</param>
/// <param name="learned">What is learned, flat; gradients flow into it.</param>
/// <param name="counted">The means and variances, flat; changed in place while training.</param>
/// <param name="isTraining">Whether normalisation uses the batch's own mean and variance.</param>
/// <param name="isHalf">Whether convolutions compute in bfloat16; the numbers themselves stay in single precision.</param>
internal sealed class TorchOperations(
    NetworkLayout layout, Tensor learned, Tensor counted, bool isTraining, bool isHalf) : INetworkOperations<Tensor>
{
    private readonly Tensor[] _single = learned.split(Lengths(layout));
    private readonly Tensor[] _kernels = (isHalf ? learned.to(ScalarType.BFloat16) : learned).split(Lengths(layout));
    private int _layer;
    private int _part;

    public Tensor Normalize(Tensor page)
    {
        var ink = page.to(ScalarType.Float32).sub(Numbers.White).mul(Numbers.PerLevel);

        return isHalf ? ink.to(ScalarType.BFloat16) : ink;
    }

    public Tensor Unit(Tensor input, Convolution convolution, bool isRectified)
    {
        var (layer, part) = Next(3);
        var x = Convolve(input, _kernels[part], null, convolution);
        x = Functional.batch_norm(
            x,
            Slice(layer.Means),
            Slice(layer.Variances),
            _single[part + 1],
            _single[part + 2],
            isTraining,
            momentum: 0.03,
            eps: NetworkWeights.Epsilon);

        return isRectified ? x.relu() : x;
    }

    public Tensor Head(Tensor input, Convolution convolution)
    {
        var (_, part) = Next(2);

        return Convolve(input, _kernels[part], _kernels[part + 1], convolution).to(ScalarType.Float32);
    }

    public Tensor Sum(Tensor left, Tensor right) => left.add(right, Numbers.One).relu();

    public Tensor Pool(Tensor input) => Functional.max_pool2d(input, 5, 1, 2);

    public Tensor Enlarge(Tensor input) =>
        Functional.interpolate(input, scale_factor: [2, 2], mode: InterpolationMode.Nearest);

    public Tensor Join(params ReadOnlySpan<Tensor> inputs) => cat(inputs.ToArray(), 1);

    private static Tensor Convolve(Tensor input, Tensor weights, Tensor? biases, Convolution convolution)
    {
        // In memory inputs come last, as in the pictures.
        var kernel = weights
            .view(convolution.Outputs, convolution.Kernel, convolution.Kernel, convolution.Inputs)
            .permute(0, 3, 1, 2);

        return Functional.conv2d(
            input,
            kernel,
            biases,
            strides: [convolution.Stride, convolution.Stride],
            padding: [convolution.Padding, convolution.Padding]);
    }

    private Tensor Slice(Range range)
    {
        var (offset, length) = range.GetOffsetAndLength((int)counted.shape[0]);

        return counted.narrow(0, offset, length);
    }

    private (LayerPlace Layer, int Part) Next(int parts)
    {
        var part = _part;
        _part += parts;

        return (layout.Layers[_layer++], part);
    }

    private static long[] Lengths(NetworkLayout layout) =>
    [
        .. layout.Layers.SelectMany(static layer => layer.IsNormalized
            ? new long[] { layer.Convolution.WeightCount, layer.Convolution.Outputs, layer.Convolution.Outputs }
            : [layer.Convolution.WeightCount, layer.Convolution.Outputs]),
    ];
}
