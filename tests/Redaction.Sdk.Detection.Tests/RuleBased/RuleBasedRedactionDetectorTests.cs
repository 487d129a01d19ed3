using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.RuleBased;

public sealed class RuleBasedRedactionDetectorTests
{
    private static readonly RuleBasedRedactionDetector Detector = new();

    public static TheoryData<string, RedactionStyle> Redactions => new()
    {
        { "black", RedactionStyle.Black },
        { "black with a white label", RedactionStyle.Black },
        { "dark gray", RedactionStyle.Black },
        { "gray", RedactionStyle.Gray },
        { "gray with a dark label", RedactionStyle.Gray },
        { "light gray with a white label", RedactionStyle.Gray },
        { "red", RedactionStyle.Color },
        { "pale yellow with a dark label", RedactionStyle.Color },
        { "outlined", RedactionStyle.Outlined },
        { "outlined with a label", RedactionStyle.Outlined },
        { "thinly outlined", RedactionStyle.Outlined },
    };

    [Theory]
    [MemberData(nameof(Redactions))]
    public async Task DetectAsync_OneRedaction_IsFoundWithinAPoint(string name, RedactionStyle style)
    {
        var canvas = Draw(name, Paragraph(new PageCanvas()), 150.3, 300.6, 260.2, 313.9);

        var regions = await Regions(canvas.ToPage(PixelFormat.Bgra32));

        var region = Assert.Single(regions);
        Assert.Equal(style, region.Style);
        AssertClose(Box(150.3, 300.6, 260.2, 313.9), region.Box, tolerance: 1);
        Assert.InRange(region.Confidence, 0.5f, 1);
    }

    [Fact]
    public async Task DetectAsync_BarOfFractionalSize_HasEdgesToAQuarterOfAPoint()
    {
        var canvas = new PageCanvas().Fill(100.11, 200.37, 180.73, 211.18, 0);

        var region = Assert.Single(await Regions(canvas.ToPage()));

        AssertClose(Box(100.11, 200.37, 180.73, 211.18), region.Box, tolerance: 0.25);
    }

    [Fact]
    public async Task DetectAsync_ManyStyles_StrongestFirst()
    {
        var canvas = Paragraph(new PageCanvas());
        Draw("black", canvas, 100, 300, 200, 312);
        Draw("black with a white label", canvas, 300, 400, 420, 414);
        Draw("outlined with a label", canvas, 100, 500, 220, 514);

        var regions = await Regions(canvas.ToPage());

        Assert.Equal(3, regions.Count);
        Assert.Equal(regions.OrderByDescending(region => region.Confidence), regions);
    }

    [Fact]
    public async Task DetectAsync_LinesOfAParagraph_AreOneRedaction()
    {
        var canvas = new PageCanvas()
            .Fill(200, 300, 500, 314, 0).Fill(100, 314, 500, 342, 0).Fill(100, 342, 260, 356, 0);

        var region = Assert.Single(await Regions(canvas.ToPage()));

        AssertClose(Box(100, 300, 500, 356), region.Box, tolerance: 1);
    }

    [Fact]
    public async Task DetectAsync_RaggedFields_StayApart()
    {
        var canvas = new PageCanvas()
            .Fill(100, 300, 180, 312, 160).Fill(100, 312, 250, 324, 160).Fill(100, 324, 150, 336, 160);

        Assert.Equal(3, (await Regions(canvas.ToPage())).Count);
    }

    [Fact]
    public async Task DetectAsync_NoStatedResolution_FindsTheSame()
    {
        var canvas = Draw("black", Paragraph(new PageCanvas(dpi: 200)), 100, 300, 200, 312);

        var stated = Assert.Single(await Regions(canvas.ToPage()));
        var unstated = Assert.Single(await Regions(canvas.ToPage(statesResolution: false)));

        var scale = 200 / 72.0;
        AssertClose(
            Box(stated.Box.Left * scale, stated.Box.Top * scale, stated.Box.Right * scale, stated.Box.Bottom * scale),
            unstated.Box, tolerance: 0.5);
    }

    [Fact]
    public async Task DetectAsync_AnyFormatAndStride_FindsTheSame()
    {
        var canvas = Paragraph(new PageCanvas(dpi: 100));
        Draw("black", canvas, 100, 300, 200, 312);
        Draw("gray", canvas, 300, 400, 420, 414);
        Draw("outlined", canvas, 100, 500, 220, 514);
        var expected = await Regions(canvas.ToPage());

        foreach (var format in Enum.GetValues<PixelFormat>().Where(static format => format is not PixelFormat.Gray1))
        {
            foreach (var padding in (int[])[0, 1, 61])
            {
                Assert.Equal(expected, await Regions(canvas.ToPage(format, padding)));
            }
        }
    }

    [Fact]
    public async Task DetectAsync_OneBitAPixel_FindsWhatItsBytesShow()
    {
        var canvas = Paragraph(new PageCanvas(dpi: 100));
        Draw("black", canvas, 100, 300, 200, 312);
        Draw("outlined", canvas, 100, 500, 220, 514);
        var drawn = canvas.ToPage();
        var (width, height) = (drawn.Layout.Width, drawn.Layout.Height);
        var bytes = drawn.Pixels.ToArray().Select(static value => value < 128 ? byte.MinValue : byte.MaxValue).ToArray();
        var layout = PixelLayout.Packed(width, height, PixelFormat.Gray1);
        var bits = new byte[layout.ByteCount];
        for (var i = 0; i < bytes.Length; i++)
        {
            bits[(i / width * layout.Stride) + (i % width / 8)] |= (byte)(bytes[i] & (0x80 >> (i % width % 8)));
        }

        var expected = await Regions(PageImage.Wrap(bytes, PixelLayout.Packed(width, height, PixelFormat.Gray8), drawn.Size));

        Assert.Equal(2, expected.Count);
        Assert.Equal(expected, await Regions(PageImage.Wrap(bits, layout, drawn.Size)));
    }

    [Fact]
    public async Task DetectAsync_EightCallsAtOnce_AreBitIdenticalThreeTimes()
    {
        var canvas = Paragraph(new PageCanvas()).Noise(300, 100, 380, 180, seed: 3);
        Draw("black with a white label", canvas, 100, 300, 200, 312);
        Draw("outlined", canvas, 100, 500, 220, 514);
        var page = canvas.ToPage();
        var expected = await Regions(page);

        for (var run = 0; run < 3; run++)
        {
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
                () => Regions(page), TestContext.Current.CancellationToken)));
            Assert.All(results, result => Assert.Equal(expected, result));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 500)]
    [InlineData(500, 1)]
    [InlineData(65, 3)]
    public async Task DetectAsync_TinyPage_FindsNothing(int width, int height)
    {
        var page = PageImage.Wrap(
            new byte[width * height], PixelLayout.Packed(width, height, PixelFormat.Gray8), PageSize.FromPoints(8, 8));

        Assert.Empty(await Regions(page));
    }

    [Fact]
    public async Task DetectAsync_CancelledToken_Throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await Detector.DetectAsync(new PageCanvas(72).ToPage(), source.Token));
    }

    [Fact]
    public async Task DetectAsync_NoPage_Throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(
            async () => await Detector.DetectAsync(null!, TestContext.Current.CancellationToken));

    [Fact]
    public async Task DetectAsync_Result_IsStamped()
    {
        var result = await Detector.DetectAsync(new PageCanvas(72).ToPage(), TestContext.Current.CancellationToken);

        Assert.Equal(new DetectorIdentity("rules", "1.0.0"), result.Detector);
        Assert.Same(Detector.Identity, result.Detector);
    }

    [Fact]
    public async Task MinimumConfidence_AboveWhatIsFound_LeavesItOut()
    {
        var page = Draw("black with a white label", new PageCanvas(), 100, 300, 200, 312).ToPage();
        var found = Assert.Single(await Regions(page));
        var options = new RuleBasedRedactionDetectorOptions { MinimumConfidence = found.Confidence + 0.01 };

        var result = await new RuleBasedRedactionDetector(options)
            .DetectAsync(page, TestContext.Current.CancellationToken);

        Assert.Empty(result.Regions);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void MinimumConfidence_OutOfRange_Throws(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new RuleBasedRedactionDetectorOptions { MinimumConfidence = value });

    internal static async Task<IReadOnlyList<DetectedRegion>> Regions(PageImage page) =>
        (await Detector.DetectAsync(page, TestContext.Current.CancellationToken)).Regions;

    internal static void AssertClose(Box<PagePoints> expected, Box<PagePoints> actual, double tolerance)
    {
        Assert.InRange(actual.Left, expected.Left - tolerance, expected.Left + tolerance);
        Assert.InRange(actual.Top, expected.Top - tolerance, expected.Top + tolerance);
        Assert.InRange(actual.Right, expected.Right - tolerance, expected.Right + tolerance);
        Assert.InRange(actual.Bottom, expected.Bottom - tolerance, expected.Bottom + tolerance);
    }

    internal static PageCanvas Paragraph(PageCanvas canvas)
    {
        for (var line = 0; line < 8; line++)
        {
            canvas.Text(72, 90 + (line * 14), 60).Text(72, 620 + (line * 14), 60);
        }

        return canvas;
    }

    private static Box<PagePoints> Box(double left, double top, double right, double bottom) =>
        Box<PagePoints>.FromEdges(left, top, right, bottom);

    private static PageCanvas Draw(
        string name, PageCanvas canvas, double left, double top, double right, double bottom)
    {
        var baseline = bottom - 3;
        return name switch
        {
            "black" => canvas.Fill(left, top, right, bottom, 0),
            "black with a white label" => canvas.Fill(left, top, right, bottom, 0)
                .Text(left + 4, baseline, 6, level: 255),
            "dark gray" => canvas.Fill(left, top, right, bottom, 60),
            "gray" => canvas.Fill(left, top, right, bottom, 170),
            "gray with a dark label" => canvas.Fill(left, top, right, bottom, 190).Text(left + 30, baseline, 6),
            "light gray with a white label" => canvas.Fill(left, top, right, bottom, 215)
                .Text(left + 30, baseline, 6, level: 255),
            "red" => canvas.Fill(left, top, right, bottom, 220, 40, 40),
            "pale yellow with a dark label" => canvas.Fill(left, top, right, bottom, 255, 255, 170)
                .Text(left + 30, baseline, 6),
            "outlined" => canvas.Frame(left, top, right, bottom),
            "outlined with a label" => canvas.Frame(left, top, right, bottom).Text(left + 30, baseline, 6, size: 9),
            "thinly outlined" => canvas.Frame(left, top, right, bottom, line: 0.5),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such drawing."),
        };
    }
}
