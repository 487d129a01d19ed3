using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class SplitLeaksTests
{
    [Fact]
    public void Find_DocumentOnBothSides_IsOnePair()
    {
        var leaks = SplitLeaks.Find(
            Dataset(
                ("a-page1.png", DatasetSplit.Train), ("a-page2.png", DatasetSplit.Test), ("a-page3.png", DatasetSplit.Test),
                ("b.png", DatasetSplit.Test), ("c-page1.png", DatasetSplit.Train), ("c-page2.png", null)),
            new Dictionary<long, PageHash>());

        var leak = Assert.Single(leaks);
        Assert.Equal(("a-page1.png", "a-page2.png", null), (leak.First.FileName, leak.Second.FileName, leak.Distance));
    }

    [Fact]
    public void Find_CopyOnTheOtherSide_IsFoundByItsLooks()
    {
        var dataset = Dataset(
            ("a.png", DatasetSplit.Train), ("b.png", DatasetSplit.Test), ("c.png", DatasetSplit.Test),
            ("d.png", DatasetSplit.Train));
        Dictionary<long, PageHash> hashes = new()
        {
            [0] = Hash(seed: 1, darker: 0),
            [1] = Hash(seed: 2, darker: 0),
            [2] = Hash(seed: 1, darker: 12),
            [3] = Hash(seed: 1, darker: 3),
        };

        var leaks = SplitLeaks.Find(dataset, hashes);

        // The fourth page looks the same too, but is on the same side as the first.
        Assert.Equal([(0L, 2L), (2, 3)], leaks.Select(static leak => (leak.First.Id, leak.Second.Id)));
        Assert.All(leaks, static leak => Assert.InRange(leak.Distance!.Value, 0, PageHash.NearDuplicate));
    }

    [Fact]
    public void DistanceTo_OtherPages_IsFarBeyondNearDuplicates()
    {
        var hashes = Enumerable.Range(0, 12).Select(static seed => Hash(seed, darker: 0)).ToArray();

        var nearest = hashes.Index().SelectMany(a => hashes.Skip(a.Index + 1).Select(b => a.Item.DistanceTo(b))).Min();
        Assert.InRange(nearest, (2 * PageHash.NearDuplicate) + 1, 255);
    }

    [Fact]
    public void Of_HalfTheSize_IsNearlyTheSame() => Assert.InRange(
        PageHash.Of(Page(5, 640, 800, 0)).DistanceTo(PageHash.Of(Page(5, 320, 400, 0))), 0, PageHash.NearDuplicate / 2);

    [Fact]
    public void Of_KnownPage_IsTheSameOnEveryMachine() => Assert.Equal(
        "6c8b6ed90cf91b9ac7da64c6d833580fa75c93d253c2c1f030375a5cbd1e1071",
        Hash(seed: 1, darker: 0).ToString());

    private static PageHash Hash(int seed, int darker) => PageHash.Of(Page(seed, 640, 800, darker));

    // Black and white rectangles at places that depend on the seed alone.
    private static PageImage Page(int seed, int width, int height, int darker)
    {
        Random random = new(seed);
        var pixels = Enumerable.Repeat((byte)(240 - darker), width * height).ToArray();
        for (var i = 0; i < 25; i++)
        {
            var (x, y) = ((int)(random.NextDouble() * 0.8 * width), (int)(random.NextDouble() * 0.9 * height));
            var (across, down) = ((int)(random.NextDouble() * 0.2 * width), (int)(random.NextDouble() * 0.1 * height));
            for (var row = y; row < y + down; row++)
            {
                pixels.AsSpan((row * width) + x, across).Fill((byte)Math.Max(0, 40 - darker));
            }
        }

        return PageImage.Wrap(pixels, PixelLayout.Packed(width, height, PixelFormat.Gray8), PageSize.FromPoints(width, height));
    }

    private static AnnotatedDataset Dataset(params (string Name, DatasetSplit? Split)[] images) => new()
    {
        Classes = [],
        Images = [.. images.Select(static (image, index) => new AnnotatedImage
        {
            Id = index, FileName = image.Name, Width = 1, Height = 1, Split = image.Split, Annotations = [],
        })],
    };
}
