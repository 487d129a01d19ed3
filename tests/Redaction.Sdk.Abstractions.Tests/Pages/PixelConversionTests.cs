using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Redaction.Sdk.Abstractions.Tests.Pages;

public class PixelConversionTests
{
    public static TheoryData<PixelFormat> Formats => [.. Enum.GetValues<PixelFormat>()];

    [Property(MaxTest = 300)]
    public Property ToGray_AnyFormatSizeAndStride_EqualsTheScalarTwin() => Prop.ForAll(
        Rasters().ToArbitrary(),
        raster =>
        {
            var actual = new byte[raster.Layout.Width * raster.Layout.Height];
            var written = PixelConversion.ToGray(raster.Bytes, raster.Layout, actual);

            return written == actual.Length && actual.SequenceEqual(ScalarTwin(raster.Bytes, raster.Layout));
        });

    [Theory]
    [MemberData(nameof(Formats))]
    public void ToGray_WhiteAndBlack_StayWhiteAndBlack(PixelFormat format)
    {
        var layout = PixelLayout.Packed(67, 2, format);
        var source = new byte[layout.ByteCount];
        source.AsSpan(0, layout.Stride).Fill(255);
        var gray = new byte[67 * 2];

        PixelConversion.ToGray(source, layout, gray);

        Assert.All(gray[..67], value => Assert.Equal(255, value));
        Assert.All(gray[67..], value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(PixelFormat.Rgb24)]
    [InlineData(PixelFormat.Rgba32)]
    public void ToGray_PureRed_HasTheWeightOfRed(PixelFormat format)
    {
        var layout = PixelLayout.Packed(1, 1, format);
        var gray = new byte[1];

        PixelConversion.ToGray([255, 0, 0, 0], layout, gray);

        Assert.Equal(77, gray[0]);
    }

    [Fact]
    public void ToGray_IntoItsOwnSource_GivesTheSame()
    {
        var layout = PixelLayout.Packed(101, 7, PixelFormat.Bgra32);
        var source = new byte[layout.ByteCount];
        new System.Random(5).NextBytes(source);
        var expected = ScalarTwin(source, layout);

        PixelConversion.ToGray(source, layout, source);

        Assert.Equal(expected, source[..expected.Length]);
    }

    [Fact]
    public void ToGray_ShortSpans_Throw()
    {
        var layout = PixelLayout.Packed(4, 4, PixelFormat.Bgr24);

        Assert.Throws<ArgumentException>("source", () => PixelConversion.ToGray(new byte[47], layout, new byte[16]));
        Assert.Throws<ArgumentException>("destination", () => PixelConversion.ToGray(new byte[48], layout, new byte[15]));
    }

    private static Gen<(byte[] Bytes, PixelLayout Layout)> Rasters() =>
        from width in Gen.Choose(1, 70)
        from height in Gen.Choose(1, 5)
        from padding in Gen.Choose(0, 9)
        from format in Gen.Elements(Enum.GetValues<PixelFormat>())
        from seed in Gen.Choose(0, int.MaxValue)
        select Raster(PixelLayout.Create(width, height, (int)format.RowBytes(width) + padding, format), seed);

    private static (byte[] Bytes, PixelLayout Layout) Raster(PixelLayout layout, int seed)
    {
        var bytes = new byte[layout.ByteCount];
        new System.Random(seed).NextBytes(bytes);

        return (bytes, layout);
    }

    private static byte[] ScalarTwin(byte[] source, PixelLayout layout)
    {
        var gray = new byte[layout.Width * layout.Height];
        for (var y = 0; y < layout.Height; y++)
        {
            for (var x = 0; x < layout.Width; x++)
            {
                var isBit = layout.Format is PixelFormat.Gray1;
                var at = (y * layout.Stride) + (isBit ? x / 8 : x * layout.Format.BytesPerPixel());
                var bit = (byte)(((source[at] >> (7 - (x % 8))) & 1) * 255);
                var (r, g, b) = layout.Format switch
                {
                    PixelFormat.Gray1 => (bit, bit, bit),
                    PixelFormat.Gray8 => (source[at], source[at], source[at]),
                    PixelFormat.Rgb24 or PixelFormat.Rgba32 => (source[at], source[at + 1], source[at + 2]),
                    _ => (source[at + 2], source[at + 1], source[at]),
                };
                gray[(y * layout.Width) + x] = (byte)(((77 * r) + (150 * g) + (29 * b) + 128) / 256);
            }
        }

        return gray;
    }
}
