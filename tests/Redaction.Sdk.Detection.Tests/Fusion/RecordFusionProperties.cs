using FsCheck.Xunit;
using Redaction.Sdk.Detection.Tests.Structure;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Fusion;

public sealed class RecordFusionProperties
{
    private const int Side = 100;

    private static readonly PaintColor[] Colors =
        [PageDrawing.Black, PageDrawing.Black, PageDrawing.White, new(180, 180, 180, 255), new(200, 30, 30, 255)];

    [Property(MaxTest = 200)]
    public void Fuse_SourcesInAnyOrder_GiveTheSameRecords(int seed)
    {
        var random = new Random(seed);
        var structure = Draw(random);
        var seen = See(random);
        var expected = Records(structure, seen);
        random.Shuffle(seen);

        Assert.Equal(expected, Records(structure, seen, random));
    }

    [Property(MaxTest = 1000)]
    public void Fuse_ItsOwnResultSeenAgain_ChangesNoBox(int seed)
    {
        var random = new Random(seed);
        var structure = Draw(random);
        var first = FusedPage.Of(structure, See(random)).Redactions.Select(static item => item.Record).ToArray();

        DetectedRegion[] again = [.. first
            .Where(static record => record.Sources.Contains(RedactionSource.Pixels))
            .Select(static record => new DetectedRegion(record.Box, record.Confidence, record.Style))];
        var second = FusedPage.Of(structure, again, minimumConfidence: 0.5);

        Assert.Equal(
            first.Select(static record => record.Box).Distinct(),
            second.Redactions.Select(static item => item.Record.Box).Distinct());
    }

    [Property(MaxTest = 200)]
    public void Fuse_AnyPage_GivesSoundRecords(int seed)
    {
        var random = new Random(seed);
        var page = FusedPage.Of(Draw(random), See(random));

        Assert.Equal(
            Enumerable.Range(1, page.Redactions.Count).Select(static i => $"p1-r{i}"),
            page.Redactions.Select(static item => item.Record.Id));
        Assert.All(page.Redactions, item =>
        {
            Assert.InRange(item.Record.Confidence, 0.5f, 1);
            Assert.True(page.Size.Bounds.Contains(item.Record.Box));
            Assert.True(item.Record.Box.Area > 0);
            Assert.NotEmpty(item.Record.Sources);
            Assert.Equal(item.Record.Sources.Order(), item.Record.Sources);
            Assert.Equal(item.Record.Sources.Contains(RedactionSource.Annotation), item.Annotation is not null);
        });
    }

    private static (string, Box<PagePoints>, float, RedactionStyle, string)[] Records(
        PageStructure structure, IReadOnlyList<DetectedRegion> seen, Random? random = null) =>
    [
        .. FusedPage.Of(structure, seen, drawn => random?.Shuffle(drawn)).Redactions.Select(static item => (
            item.Record.Id, item.Record.Box, item.Record.Confidence, item.Record.Style,
            string.Join('+', item.Record.Sources))),
    ];

    private static PageStructure Draw(Random random)
    {
        var drawing = new PageDrawing(Side, Side);
        for (var i = random.Next(1, 10); i > 0; i--)
        {
            var color = Colors[random.Next(Colors.Length)];
            _ = random.Next(6) switch
            {
                0 => drawing.Text("Anna (b)(6)"[random.Next(5)..], random.Next(60), random.Next(20, 90), size: 10),
                1 => drawing.Line(random.Next(1, 12), color, (random.Next(50), 40), (random.Next(50, 100), 40)),
                2 => drawing.Annotate(new() { Subtype = "Redact", Box = Box(random) }),
                _ => drawing.Fill(Box(random), color),
            };
        }

        return drawing.ToStructure();
    }

    private static DetectedRegion[] See(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(5)).Select(_ => new DetectedRegion(
            Box(random), random.Next(1, 11) / 10f, (RedactionStyle)random.Next(4))),
    ];

    private static Box<PagePoints> Box(Random random) => PageDrawing.Box(
        random.Next(12) * 5, random.Next(15) * 5, random.Next(1, 8) * 5, random.Next(1, 5) * 5);
}
