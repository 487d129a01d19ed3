using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class RunLengthMaskTests
{
    // Rows 2 and 3, columns 3 to 5 of 10 x 10: the reference implementation gives the box 3, 2, 3, 2.
    private static readonly int[] Rectangle = [32, 2, 8, 2, 8, 2, 46];

    [Fact]
    public void Parse_TextOfARectangle_HasItsRunsBoxAndArea()
    {
        // 32 is two groups (0, more; 1); 46 less the 8 two runs before is 38, two groups (6, more; 1).
        var mask = RunLengthMask.Parse(RasterSize.FromPixels(10, 10), "P128000V1");

        Assert.Equal(Rectangle, mask.Counts);
        Assert.Equal(Box<ImagePixels>.FromSize(3, 2, 3, 2), mask.Bounds);
        Assert.Equal(6, mask.Area);
    }

    [Fact]
    public void FromCounts_FirstRunsOfNothing_AreKept()
    {
        var mask = RunLengthMask.FromCounts(RasterSize.FromPixels(2, 2), [0, 0, 0, 3, 1]);

        Assert.Equal([true, true, true, false], mask.ToPixels());
        Assert.Equal(Box<ImagePixels>.FromEdges(0, 0, 2, 2), mask.Bounds);
    }

    [Fact]
    public void Bounds_NoPixel_IsNull() =>
        Assert.Null(RunLengthMask.FromCounts(RasterSize.FromPixels(2, 2), [4]).Bounds);

    [Theory]
    [InlineData("P")]
    [InlineData("!")]
    [InlineData("p1")]
    [InlineData("5")]
    [InlineData("oooooooooooooooo")]
    public void Parse_TextThatIsNoMask_Throws(string text) =>
        Assert.Throws<ArgumentException>(() => RunLengthMask.Parse(RasterSize.FromPixels(2, 2), text));

    [Property]
    public bool Parse_WhatToStringWrote_IsTheSameMask(PositiveInt width, PositiveInt height, int seed)
    {
        var (size, pixels) = Pixels(width, height, seed);
        var mask = RunLengthMask.FromPixels(size, pixels);

        return RunLengthMask.Parse(size, mask.ToString()).Equals(mask)
            && RunLengthMask.FromCounts(size, mask.Counts).Equals(mask);
    }

    [Property]
    public bool ToPixels_OfPixels_AreTheSame(PositiveInt width, PositiveInt height, int seed)
    {
        var (size, pixels) = Pixels(width, height, seed);

        return RunLengthMask.FromPixels(size, pixels).ToPixels().SequenceEqual(pixels);
    }

    [Property]
    public bool Bounds_AnyPixels_AreThoseOfASearch(PositiveInt width, PositiveInt height, int seed)
    {
        var (size, pixels) = Pixels(width, height, seed);
        var inside = pixels.Index().Where(static p => p.Item).Select(p => (X: p.Index % size.Width, Y: p.Index / size.Width));
        var mask = RunLengthMask.FromPixels(size, pixels);

        return !inside.Any()
            ? mask.Bounds is null
            : mask.Area == inside.Count() && mask.Bounds == Box<ImagePixels>.FromEdges(
                inside.Min(p => p.X), inside.Min(p => p.Y), inside.Max(p => p.X) + 1, inside.Max(p => p.Y) + 1);
    }

    private static (RasterSize Size, bool[] Pixels) Pixels(PositiveInt width, PositiveInt height, int seed)
    {
        Random random = new(seed);
        var size = RasterSize.FromPixels(width.Get % 40 + 1, height.Get % 40 + 1);
        var density = random.NextDouble() * random.NextDouble();

        return (size, [.. Enumerable.Range(0, size.Width * size.Height).Select(_ => random.NextDouble() < density)]);
    }
}
