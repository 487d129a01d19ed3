namespace Redaction.Sdk.Geometry.Tests;

public sealed class NonMaximumSuppressionTests
{
    private static readonly Box<PagePoints> Bar = Box<PagePoints>.FromEdges(0, 0, 10, 2);

    [Fact]
    public void Select_NoBoxes_KeepsNone() => Assert.Empty(NonMaximumSuppression.Select<PagePoints>([], [], [], 0.5));

    [Fact]
    public void Select_OverlapAtTheLimit_KeepsBoth() =>
        Assert.Equal([1, 0], NonMaximumSuppression.Select([Bar, Bar.Translate(5, 0)], [0.5f, 0.6f], [], 1 / 3.0));

    [Fact]
    public void Select_OverlapAboveTheLimit_KeepsTheStronger() =>
        Assert.Equal([1], NonMaximumSuppression.Select([Bar, Bar.Translate(5, 0)], [0.5f, 0.6f], [], 0.33));

    [Fact]
    public void Select_OtherClass_DoesNotCompete() =>
        Assert.Equal([1, 0], NonMaximumSuppression.Select([Bar, Bar], [0.5f, 0.6f], [0, 1], 0.5));

    [Fact]
    public void Select_BoxDroppedByTheStrongest_DropsNoOther() => Assert.Equal([0, 2], NonMaximumSuppression.Select(
        [Bar, Bar.Translate(4, 0), Bar.Translate(8, 0)], [0.9f, 0.8f, 0.7f], [], 0.3));

    [Fact]
    public void Select_ScoresBelowZeroOrInfinite_AreRankedToo() => Assert.Equal([1, 0], NonMaximumSuppression.Select(
        [Bar, Bar.Translate(0, 5)], [float.NegativeInfinity, -3f], [], 0.5));

    [Fact]
    public void Select_ShortDestination_KeepsTheStrongestThatFit()
    {
        Span<int> destination = stackalloc int[1];

        var count = NonMaximumSuppression.Select(
            [Bar, Bar.Translate(0, 5), Bar.Translate(0, 9)], [0.5f, 0.7f, 0.6f], [], 0.5, destination);

        Assert.Equal(1, count);
        Assert.Equal(1, destination[0]);
    }

    [Fact]
    public void Select_MismatchedLengths_Throws()
    {
        Assert.Throws<ArgumentException>("scores", () => NonMaximumSuppression.Select([Bar], [], [], 0.5));
        Assert.Throws<ArgumentException>("classes", () => NonMaximumSuppression.Select([Bar], [1f], [1, 2], 0.5));
    }

    [Fact]
    public void Select_ScoreNaN_Throws() => Assert.Throws<ArgumentException>(
        "scores", () => NonMaximumSuppression.Select([Bar, Bar], [1f, float.NaN], [], 0.5));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Select_OverlapNoRatio_Throws(double overlap) => Assert.Throws<ArgumentOutOfRangeException>(
        "maximumOverlap", () => NonMaximumSuppression.Select([Bar], [1f], [], overlap));

    [Fact]
    public void Select_OnceWarm_AllocatesNothing()
    {
        var boxes = Enumerable.Range(0, 1_000).Select(static i => Bar.Translate(i % 50, i / 50)).ToArray();
        var scores = Enumerable.Range(0, 1_000).Select(static i => i * 37 % 1_000 / 1_000f).ToArray();
        var kept = new int[boxes.Length];

        // The least of a few runs: the first one fills the pools, and a collection may empty them again.
        var allocated = Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            NonMaximumSuppression.Select<PagePoints>(boxes, scores, [], 0.5, kept);

            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.Equal(0, allocated);
    }
}
