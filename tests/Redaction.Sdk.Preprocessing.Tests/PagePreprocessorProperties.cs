using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Preprocessing.Tests;

public sealed class PagePreprocessorProperties
{
    [Property(MaxTest = 400)]
    public Property Fill_AnyPageAndInput_EqualsTheScalarTwin() => Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (pixels, layout, input) = one;
        var expected = ScalarTwin.Fill(pixels, layout, input);

        // Sums of areas may round the other way: one step of 8 bits, before grey is mixed and values are normalised.
        var step = input.Resampling is Resampling.Area ? 1 / input.Deviation.Min(Math.Abs) : 0;
        var nearest = input.Element switch
        {
            TensorElement.Float32 => step * 1.0001,
            TensorElement.Float16 => (step * 1.01) + (expected.Max(Math.Abs) / 1024),
            _ => (step * 1.01) + 0.5,
        };

        return Fill(pixels, layout, input)
            .Zip(expected.Select(value => input.Element is TensorElement.UInt8 ? Math.Clamp(value, 0, 255) : value))
            .All(pair => Math.Abs(pair.First - pair.Second) <= nearest);
    });

    [Property(MaxTest = 200)]
    public Property Fill_BoxTakenBack_LandsOnThePixelsItCameFrom() => Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (pixels, layout, input) = one;
        var preprocessor = new PagePreprocessor(input);
        var toImage = preprocessor.Fill(pixels, layout, new byte[preprocessor.ByteCount]);

        var corner = toImage.Inverse().Apply(layout.Width, layout.Height);
        var back = toImage.Apply(corner.X, corner.Y);
        return Math.Abs(back.X - layout.Width) < 1e-9 * layout.Width && Math.Abs(back.Y - layout.Height) < 1e-9 * layout.Height
            && corner.X <= input.Size.Width + 0.5 && corner.Y <= input.Size.Height + 0.5;
    });

    private static IEnumerable<double> Fill(byte[] pixels, PixelLayout layout, ModelInput input)
    {
        var preprocessor = new PagePreprocessor(input);
        var tensor = new byte[preprocessor.ByteCount];
        preprocessor.Fill(pixels, layout, tensor);

        return input.Element switch
        {
            TensorElement.Float32 => [.. MemoryMarshal.Cast<byte, float>(tensor).ToArray().Select(static value => (double)value)],
            TensorElement.Float16 => [.. MemoryMarshal.Cast<byte, Half>(tensor).ToArray().Select(static value => (double)value)],
            _ => tensor.Select(static value => (double)value),
        };
    }

    private static Gen<(byte[] Pixels, PixelLayout Layout, ModelInput Input)> Cases() =>
        from width in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(5, 90))
        from height in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(5, 90))
        from padding in Gen.Choose(0, 9)
        from format in Gen.Elements(Enum.GetValues<PixelFormat>())
        from seed in Gen.Choose(0, int.MaxValue)
        from input in Inputs()
        let layout = PixelLayout.Create(width, height, (int)format.RowBytes(width) + padding, format)
        select (Bytes(layout, seed), layout, input);

    private static Gen<ModelInput> Inputs() =>
        from width in Gen.Choose(1, 70)
        from height in Gen.Choose(1, 70)
        from channels in Gen.Elements(Enum.GetValues<ModelChannels>())
        from layout in Gen.Elements(Enum.GetValues<TensorLayout>())
        from element in Gen.Elements(Enum.GetValues<TensorElement>())
        from resize in Gen.Elements(Enum.GetValues<ResizeMode>())
        from resampling in Gen.Elements(Enum.GetValues<Resampling>())
        from isNormalized in Gen.Elements(true, false)
        let count = channels is ModelChannels.Gray || !isNormalized ? 1 : 3
        select new ModelInput
        {
            Size = RasterSize.FromPixels(width, height),
            Channels = channels,
            Layout = layout,
            Element = element,
            Resize = resize,
            Resampling = resampling,
            Padding = isNormalized ? (byte)255 : (byte)114,
            Mean = isNormalized ? [.. new[] { 255f, 123.675f, 103.53f }.Take(count)] : [0],
            Deviation = isNormalized ? [.. new[] { -255f, 57.12f, 57.375f }.Take(count)] : [element is TensorElement.UInt8 ? 1 : 255],
        };

    private static byte[] Bytes(PixelLayout layout, int seed)
    {
        var bytes = new byte[layout.ByteCount];
        new System.Random(seed).NextBytes(bytes);

        return bytes;
    }
}
