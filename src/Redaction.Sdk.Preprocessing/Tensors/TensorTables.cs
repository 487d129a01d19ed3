namespace Redaction.Sdk.Preprocessing.Tensors;

/// <summary>The element that each value from 0 to 255 becomes, for each channel.</summary>
internal sealed class TensorTables
{
    public TensorTables(ModelInput input)
    {
        var channels = input.Channels is ModelChannels.Gray ? 1 : 3;
        Check(input, channels);
        Single = new float[channels][];
        for (var channel = 0; channel < channels; channel++)
        {
            var (mean, deviation) = (Of(input.Mean, channel), Of(input.Deviation, channel));
            Single[channel] = [.. Enumerable.Range(0, 256).Select(value => (value - mean) / deviation)];
        }

        Half = [.. Single.Select(static table => table.Select(static value => (Half)value).ToArray())];
        Bytes = [.. Single.Select(static table => table.Select(ToByte).ToArray())];
        ByteCount = checked(input.Size.Width * input.Size.Height * channels * SizeOf(input.Element));
    }

    public float[][] Single { get; }

    public Half[][] Half { get; }

    public byte[][] Bytes { get; }

    public int ByteCount { get; }

    private static float Of(IReadOnlyList<float> values, int channel) => values.Count == 1 ? values[0] : values[channel];

    private static byte ToByte(float value) => (byte)Math.Clamp(MathF.Round(value), byte.MinValue, byte.MaxValue);

    private static int SizeOf(TensorElement element) => element switch
    {
        TensorElement.Float32 => sizeof(float),
        TensorElement.Float16 => sizeof(float) / 2,
        TensorElement.UInt8 => sizeof(byte),
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, "The type of element is not known."),
    };

    private static void Check(ModelInput input, int channels)
    {
        if (input.Size == default || (long)input.Size.Width * input.Size.Height * channels > int.MaxValue / sizeof(float))
        {
            throw new ArgumentException("The picture of the model has no pixels, or more than fit into 2 GiB.", nameof(input));
        }

        if ((input.Mean.Length != 1 && input.Mean.Length != channels) ||
            (input.Deviation.Length != 1 && input.Deviation.Length != channels) ||
            input.Mean.Any(static mean => !float.IsFinite(mean)) ||
            input.Deviation.Any(static deviation => !float.IsFinite(deviation) || deviation == 0))
        {
            throw new ArgumentException(
                $"The means and deviations must be one number or {channels}, finite, and no deviation 0.", nameof(input));
        }
    }
}
