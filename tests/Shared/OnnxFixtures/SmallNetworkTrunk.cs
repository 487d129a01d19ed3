namespace Redaction.Sdk.Tests.Shared.OnnxFixtures;

/// <summary>The layers of a trained detector of a million weights, with weights that mean nothing.</summary>
/// <remarks>Two stem convolutions, residual stages at strides 4 to 32, and the way back to one plane at stride 8.</remarks>
internal static class SmallNetworkTrunk
{
    /// <summary>Adds the layers.</summary>
    /// <returns>A plane at stride 8 of values from -1 to 1.</returns>
    public static string Add(OnnxModelBuilder model, string input)
    {
        var random = new Random(1);
        var value = Convolve(model, random, input, 1, 16, 3, 2);
        value = Convolve(model, random, value, 16, 16, 3, 2);
        value = Residual(model, random, value, 16);
        value = Convolve(model, random, value, 16, 48, 3, 2);
        var eighth = Residual(model, random, value, 48);
        value = Convolve(model, random, eighth, 48, 96, 3, 2);
        var sixteenth = Residual(model, random, Residual(model, random, value, 96), 96);
        value = Convolve(model, random, sixteenth, 96, 128, 3, 2);
        value = Residual(model, random, value, 128);

        value = Widen(model, Convolve(model, random, value, 128, 48, 1, 1));
        value = model.Node("Add", [value, Convolve(model, random, sixteenth, 96, 48, 1, 1)]);
        value = Widen(model, Convolve(model, random, value, 48, 48, 3, 1));
        value = model.Node("Add", [value, eighth]);
        value = Convolve(model, random, value, 48, 48, 3, 1);

        return model.Node("Tanh", [Convolve(model, random, value, 48, 1, 1, 1)]);
    }

    private static string Residual(OnnxModelBuilder model, Random random, string input, int channels)
    {
        var value = Convolve(model, random, input, channels, channels, 3, 1);

        return model.Node("Add", [input, Convolve(model, random, value, channels, channels, 3, 1)]);
    }

    private static string Convolve(
        OnnxModelBuilder model, Random random, string input, int from, int to, int kernel, int stride)
    {
        // The variance that keeps the values about as large from layer to layer (He et al., ICCV 2015).
        var deviation = Math.Sqrt(2.0 / (from * kernel * kernel));
        var weights = new float[to * from * kernel * kernel];
        foreach (ref var weight in weights.AsSpan())
        {
            weight = (float)(((random.NextDouble() * 2) - 1) * Math.Sqrt(3) * deviation);
        }

        long pad = kernel / 2;
        var value = model.Node(
            "Conv",
            [input, model.Floats(weights, to, from, kernel, kernel), model.Floats(new float[to], to)],
            null,
            ("kernel_shape", new long[] { kernel, kernel }),
            ("strides", new long[] { stride, stride }),
            ("pads", new[] { pad, pad, pad, pad }));

        return model.Node("Relu", [value]);
    }

    private static string Widen(OnnxModelBuilder model, string value) => model.Node(
        "Resize",
        [value, "", model.Floats([1, 1, 2, 2], 4)],
        null,
        ("mode", "nearest"),
        ("coordinate_transformation_mode", "asymmetric"),
        ("nearest_mode", "floor"));
}
