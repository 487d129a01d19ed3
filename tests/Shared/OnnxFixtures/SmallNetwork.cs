using System.Collections.Immutable;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Registry.OnnxFormat;

namespace Redaction.Sdk.Tests.Shared.OnnxFixtures;

/// <summary>A real, if small, convolutional network that finds solid dark bars. Its weights are made, not trained.</summary>
/// <remarks>
/// <para>
/// It reads grey pictures, inverted (paper is 0, ink is 1), and writes the head of the decoder <c>grid</c> at stride
/// 8. A cell whose 64 pixels are dark is part of a bar; convolutions along the row and the column measure how far the
/// bar reaches to each side, the cell that is covered in part included, so edges are exact where the bar's ends cross
/// whole rows of cells. A bar is found if it is at least 15 model pixels wide and high, up to 320 by 64.
/// </para>
/// <para>
/// With a trunk it also does the work of a trained detector, about a thousand million multiplications, whose result is
/// added with a weight too small to change anything. The trunk's weights are pseudo-random and always the same.
/// </para>
/// </remarks>
internal static class SmallNetwork
{
    /// <summary>The cells that a bar may reach to the left and to the right of one of its cells.</summary>
    private const int ReachAcross = 40;

    /// <summary>The cells that a bar may reach up and down from one of its cells.</summary>
    private const int ReachDown = 8;

    private const int Stride = 8;

    /// <summary>Makes the network and its manifest.</summary>
    /// <param name="width">The width of the picture, a multiple of 32.</param>
    /// <param name="height">The height of the picture, a multiple of 32.</param>
    /// <param name="hasTrunk">Whether to add the work of a trained detector.</param>
    /// <param name="hasBatchAxis">Whether the number of pictures is free, instead of one.</param>
    /// <param name="isQuantized">Whether the first convolution works with 8 bits; edges are then a little off.</param>
    public static ModelBundle Create(
        int width = 640,
        int height = 640,
        bool hasTrunk = false,
        bool hasBatchAxis = true,
        bool isQuantized = false)
    {
        var model = new OnnxModelBuilder();
        object batch = hasBatchAxis ? "batch" : 1;
        model.Input("page", TensorProto.Types.DataType.Float, batch, 1, height, width);
        AddHead(model, isQuantized ? QuantizedMean(model) : Mean(model), hasTrunk);
        model.Output("grid", TensorProto.Types.DataType.Float, batch, 5, height / Stride, width / Stride);

        return Bundles.Create(model.ToBytes(), Manifest(width, height));
    }

    private static ModelManifest Manifest(int width, int height) => new()
    {
        Name = "small-network",
        Version = "1.0.0",
        MinimumSdk = "0.1.0",
        Input = new()
        {
            Size = RasterSize.FromPixels(width, height),
            Channels = ModelChannels.Gray,
            Resampling = Resampling.Area,
            Padding = 255,
            Mean = [255],
            Deviation = [-255],
        },
        Decoder = new() { Name = "grid", MaximumOverlap = 0.6f },
        Classes = [new("bar", RedactionStyle.Black)],
    };

    // How dark each cell is, from 0 to 1.
    private static string Mean(OnnxModelBuilder model) =>
        model.Node("AveragePool", ["page"], null, ("kernel_shape", Pair(Stride)), ("strides", Pair(Stride)));

    // The same with bytes, as quantising tools write it: each value is made a byte and a number again.
    private static string QuantizedMean(OnnxModelBuilder model)
    {
        var weights = model.Constant(
            TensorProto.Types.DataType.Int8, Enumerable.Repeat((sbyte)64, 64).ToArray(), 1, 1, Stride, Stride);
        var zero = model.Constant<sbyte>(TensorProto.Types.DataType.Int8, [0]);
        var mean = model.Node(
            "Conv",
            [
                Quantize(model, "page"),
                model.Node("DequantizeLinear", [weights, model.Floats([1 / 4096f]), zero]),
            ],
            null,
            ("kernel_shape", Pair(Stride)),
            ("strides", Pair(Stride)));

        return Quantize(model, mean);
    }

    private static string Quantize(OnnxModelBuilder model, string value)
    {
        var scale = model.Floats([1 / 255f]);
        var zero = model.Constant<byte>(TensorProto.Types.DataType.Uint8, [0]);

        return model.Node("DequantizeLinear", [model.Node("QuantizeLinear", [value, scale, zero]), scale, zero]);
    }

    private static void AddHead(OnnxModelBuilder model, string ink, bool hasTrunk)
    {
        // Whether it is wholly dark.
        var dark = Affine(model, ink, 20, -18.5f);
        dark = model.Node("Clip", [dark, model.Floats([0]), model.Floats([1])]);
        var both = model.Node("Concat", [dark, ink], null, ("axis", 1));

        var distances = model.Node(
            "Concat",
            [
                Reach(model, both, ReachAcross, isAcross: true, isBackward: true),
                Reach(model, both, ReachDown, isAcross: false, isBackward: true),
                Reach(model, both, ReachAcross, isAcross: true, isBackward: false),
                Reach(model, both, ReachDown, isAcross: false, isBackward: false),
            ],
            null,
            ("axis", 1));
        var logits = Affine(model, dark, 20, -10);
        if (hasTrunk)
        {
            var trunk = SmallNetworkTrunk.Add(model, "page");
            logits = model.Node("Add", [logits, Affine(model, trunk, 1e-6f, 0)]);
        }

        model.Node("Concat", [model.Node("Log", [distances]), logits], "grid", ("axis", 1));
    }

    // Channel k is one as far as all cells up to the k-th on one side are dark, and the share of the k-th where that is
    // the first that is not: relu(dark + … + dark + ink - k). The sum over the channels, and half a cell, is how far
    // the bar reaches from the centre of the cell, in strides.
    private static string Reach(OnnxModelBuilder model, string both, int reach, bool isAcross, bool isBackward)
    {
        var weights = new float[reach * 2 * (reach + 1)];
        var biases = new float[reach];
        for (var channel = 0; channel < reach; channel++)
        {
            for (var step = 0; step <= channel; step++)
            {
                weights[Index(channel, 0, step)] = 1;
            }

            weights[Index(channel, 1, channel + 1)] = 1;
            biases[channel] = -(channel + 1);
        }

        long[] kernel = isAcross ? [1, reach + 1] : [reach + 1, 1];
        long[] pads = (isAcross, isBackward) switch
        {
            (true, true) => [0, reach, 0, 0],
            (true, false) => [0, 0, 0, reach],
            (false, true) => [reach, 0, 0, 0],
            (false, false) => [0, 0, reach, 0],
        };
        var steps = model.Node(
            "Conv",
            [both, model.Floats(weights, reach, 2, kernel[0], kernel[1]), model.Floats(biases, reach)],
            null,
            ("kernel_shape", kernel),
            ("pads", pads));
        var ones = Enumerable.Repeat(1f, reach).ToArray();

        return model.Node(
            "Conv", [model.Node("Relu", [steps]), model.Floats(ones, 1, reach, 1, 1), model.Floats([0.5f], 1)]);

        int Index(int channel, int plane, int step) =>
            (((channel * 2) + plane) * (reach + 1)) + (isBackward ? reach - step : step);
    }

    private static string Affine(OnnxModelBuilder model, string value, float scale, float offset) =>
        model.Node("Conv", [value, model.Floats([scale], 1, 1, 1, 1), model.Floats([offset], 1)]);

    private static long[] Pair(long value) => [value, value];
}
