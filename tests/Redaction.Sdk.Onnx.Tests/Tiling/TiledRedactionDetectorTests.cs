using FsCheck.Xunit;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Tiling;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests.Tiling;

public sealed class TiledRedactionDetectorTests
{
    [Property(MaxTest = 300)]
    public bool DetectAsync_OneBarAnywhere_IsFoundOnceAndWhole(int seed)
    {
        var random = new Random(seed);
        var (width, height) = (random.Next(1, 300), random.Next(1, 300));
        var overlap = random.Next(1, 40);
        var options = new TilingOptions
        {
            TileSize = RasterSize.FromPixels(overlap + random.Next(1, 100), overlap + random.Next(1, 100)),
            Overlap = overlap,
        };
        var (left, top) = (random.Next(width), random.Next(height));
        var bar = Box<PagePoints>.FromEdges(
            left, top, random.Next(left + 1, width + 1), random.Next(top + 1, height + 1));
        using var page = random.Next(2) == 0 ? DrawnPage.Create(width, height, bar) : Bits(width, height, bar);

        var regions = Detect(page, options);

        return regions is [var region] && region.Box.IntersectionOverUnion(bar) > 0.999999;
    }

    [Property(MaxTest = 300)]
    public bool Starts_AnyLength_CoversItWithTheOverlapAskedFor(int seed)
    {
        var random = new Random(seed);
        var overlap = random.Next(1, 50);
        var (length, tile) = (random.Next(1, 2000), overlap + random.Next(1, 200));

        var starts = TileGrid.Starts(length, tile, overlap);

        return starts[0] == 0 && starts[^1] + tile >= length && (length <= tile || starts[^1] + tile == length)
            && starts.Zip(starts.Skip(1)).All(pair =>
                pair.First < pair.Second && pair.First + tile - pair.Second >= overlap);
    }

    [Fact]
    public void DetectAsync_BarsOnTwoLinesAndSideBySide_StayApart()
    {
        Box<PagePoints>[] bars =
        [
            Box<PagePoints>.FromEdges(20, 30, 190, 42), Box<PagePoints>.FromEdges(30, 44, 180, 56),
            Box<PagePoints>.FromEdges(20, 80, 95, 92), Box<PagePoints>.FromEdges(97, 80, 180, 92),
        ];
        using var page = DrawnPage.Create(200, 120, bars);

        var regions = Detect(page, new() { TileSize = RasterSize.FromPixels(80, 80), Overlap = 30 });

        Assert.Equal(bars, regions.Select(static r => r.Box).OrderBy(static b => b.Top).ThenBy(static b => b.Left));
    }

    [Fact]
    public async Task DetectAsync_RealNetwork_FindsBarsThatAreTooSmallOnTheWholePage()
    {
        Box<PagePoints>[] bars =
        [
            Box<PagePoints>.FromEdges(600, 808, 760, 840), Box<PagePoints>.FromEdges(1208, 1400, 1304, 1424),
        ];
        using var page = DrawnPage.Create(1400, 1800, bars);
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create());
        var token = TestContext.Current.CancellationToken;

        var whole = await detector.DetectAsync(page, token);
        var tiled = await new TiledRedactionDetector(
            detector, new() { TileSize = RasterSize.FromPixels(640, 640) }).DetectAsync(page, token);

        Assert.NotEqual(bars.Length, whole.Regions.Count);
        Assert.Equal(bars.Length, tiled.Regions.Count);
        Assert.All(tiled.Regions, region => Assert.Contains(bars, bar => bar.IntersectionOverUnion(region.Box) > 0.8));
    }

    [Fact]
    public void DetectAsync_PartOfAPage_GivesPointsOfTheWholePage()
    {
        using var page = DrawnPage.Create(200, 120, Box<PagePoints>.FromEdges(20, 30, 190, 42));
        using var part = TestPages.ShowAsPart(page, left: 1000, top: 500);

        var regions = Detect(part, new() { TileSize = RasterSize.FromPixels(80, 80), Overlap = 30 });

        Assert.Equal(Box<PagePoints>.FromEdges(1020, 530, 1190, 542), Assert.Single(regions).Box);
    }

    [Fact]
    public void Constructor_OverlapAsLargeAsATile_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new TiledRedactionDetector(
            new DarkBoxDetector(), new() { TileSize = RasterSize.FromPixels(64, 300), Overlap = 64 }));

    [Fact]
    public async Task DetectAsync_TileThatFails_FailsThePage()
    {
        using var page = DrawnPage.Create(200, 200);
        var detector = new TiledRedactionDetector(
            new DarkBoxDetector { FailsAt = 2 }, new() { TileSize = RasterSize.FromPixels(100, 100), Overlap = 10 });

        await Assert.ThrowsAsync<ModelFormatException>(
            async () => await detector.DetectAsync(page, TestContext.Current.CancellationToken));
    }

    private static PageImage Bits(int width, int height, Box<PagePoints> bar)
    {
        using var bytes = DrawnPage.Create(width, height, bar);
        var layout = PixelLayout.Packed(width, height, PixelFormat.Gray1);
        var bits = new byte[layout.ByteCount];
        for (var i = 0; i < width * height; i++)
        {
            var (y, x) = Math.DivRem(i, width);
            bits[(y * layout.Stride) + (x / 8)] |= (byte)(bytes.Pixels.Span[i] > 0 ? 128 >> (x % 8) : 0);
        }

        return PageImage.Wrap(bits, layout, bytes.Size);
    }

    private static IReadOnlyList<DetectedRegion> Detect(PageImage page, TilingOptions options)
    {
        var detector = new TiledRedactionDetector(new DarkBoxDetector(), options);

        var pending = detector.DetectAsync(page, TestContext.Current.CancellationToken).AsTask();

        return pending.GetAwaiter().GetResult().Regions;
    }
}
