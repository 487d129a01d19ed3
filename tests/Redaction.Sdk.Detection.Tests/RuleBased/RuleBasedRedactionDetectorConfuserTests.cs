namespace Redaction.Sdk.Detection.Tests.RuleBased;

public sealed class RuleBasedRedactionDetectorConfuserTests
{
    public static TheoryData<string> Confusers =>
    [
        "paragraphs", "big text", "rules", "underlines", "table", "table with shaded head", "tick boxes",
        "scan border", "copier shadow", "punch holes", "form heading", "form head over a frame", "barcode", "photo",
        "dark photo", "highlighted words", "link outlines", "page frame", "bar chart", "diagram", "staple", "logo",
        "filled table head", "form fields", "paired bars", "punched scan",
    ];

    [Theory]
    [MemberData(nameof(Confusers))]
    public async Task DetectAsync_Confuser_IsRefused(string name)
    {
        var canvas = Draw(name, RuleBasedRedactionDetectorTests.Paragraph(new PageCanvas()));

        Assert.Empty(await RuleBasedRedactionDetectorTests.Regions(canvas.ToPage(PixelFormat.Bgra32)));
    }

    [Theory]
    [MemberData(nameof(Confusers))]
    public async Task DetectAsync_ConfuserAtHighResolution_IsRefused(string name)
    {
        var canvas = Draw(name, RuleBasedRedactionDetectorTests.Paragraph(new PageCanvas(dpi: 300)));

        Assert.Empty(await RuleBasedRedactionDetectorTests.Regions(canvas.ToPage(PixelFormat.Bgra32)));
    }

    [Fact]
    public async Task DetectAsync_ColorForEachGround_KeepsTheRedactedLines()
    {
        var canvas = RuleBasedRedactionDetectorTests.Paragraph(new PageCanvas())
            .Fill(100, 300, 240, 313, 220, 110, 110).Fill(260, 320, 330, 333, 110, 140, 220)
            .Fill(100, 340, 400, 353, 140, 190, 110).Fill(420, 360, 520, 373, 230, 170, 60);

        Assert.Equal(4, (await RuleBasedRedactionDetectorTests.Regions(canvas.ToPage(PixelFormat.Bgra32))).Count);
    }

    [Fact]
    public async Task DetectAsync_RedactedWordsOfALine_AreNoTableHead()
    {
        var canvas = RuleBasedRedactionDetectorTests.Paragraph(new PageCanvas())
            .Fill(100, 300, 140, 312, 0).Fill(144, 300, 200, 312, 0).Fill(204, 300, 230, 312, 0);

        Assert.Equal(3, (await RuleBasedRedactionDetectorTests.Regions(canvas.ToPage(PixelFormat.Bgra32))).Count);
    }

    [Fact]
    public async Task DetectAsync_OutlinedLinesOfSeveralLengths_AreNoFormFields()
    {
        var canvas = RuleBasedRedactionDetectorTests.Paragraph(new PageCanvas())
            .Frame(100, 300, 400, 314).Frame(100, 318, 350, 332).Frame(100, 336, 420, 350);

        Assert.Equal(3, (await RuleBasedRedactionDetectorTests.Regions(canvas.ToPage(PixelFormat.Bgra32))).Count);
    }

    private static PageCanvas Draw(string name, PageCanvas canvas) => name switch
    {
        "paragraphs" => canvas,
        "big text" => canvas.Text(72, 320, 12, size: 36).Text(72, 400, 8, size: 60),
        "rules" => canvas.Fill(72, 300, 540, 301, 0).Fill(72, 320, 540, 323, 0).Fill(300, 330, 301.5, 500, 0),
        "underlines" => canvas.Text(72, 300, 30).Fill(72, 301.5, 237, 302.5, 0),
        "table" => Table(canvas),
        "table with shaded head" => Table(canvas.Fill(100, 300, 460, 320, 210)).Text(104, 315, 62),
        "tick boxes" => TickBoxes(canvas),
        "scan border" => canvas.Fill(0, 0, 612, 9, 0).Fill(0, 0, 12, 792, 20),
        "copier shadow" => canvas.Fill(590, 200, 612, 700, 60),
        "punch holes" => canvas.Disc(200, 40, 9).Disc(400, 40, 9),
        "form heading" => canvas.Fill(72, 300, 140, 314, 0).Text(76, 311, 7, level: 255)
            .Text(146, 311, 24).Fill(72, 313, 540, 314, 0),
        "form head over a frame" => canvas.Frame(72, 300, 400, 380).Fill(72, 300, 400, 314, 0)
            .Text(76, 311, 40, level: 255).Text(80, 340, 40),
        "barcode" => Barcode(canvas),
        "photo" => canvas.Noise(200, 300, 360, 420, seed: 7),
        "dark photo" => Stars(canvas.Fill(200, 300, 300, 400, 10)),
        "highlighted words" => canvas.Fill(72, 300, 300, 314, 255, 255, 90).Text(74, 311, 41),
        "link outlines" => LinkOutline(canvas),
        "page frame" => canvas.Frame(36, 36, 576, 756),
        "bar chart" => canvas.Fill(100, 400, 120, 440, 200, 60, 60).Fill(130, 410, 150, 440, 60, 160, 60)
            .Fill(160, 405, 180, 440, 60, 60, 220).Fill(190, 420, 210, 440, 230, 200, 60),
        "diagram" => canvas.Fill(100, 400, 160, 420, 230).Frame(100, 400, 160, 420).Text(106, 414, 8)
            .Fill(160, 409, 200, 410, 0).Fill(200, 400, 260, 420, 230).Frame(200, 400, 260, 420).Text(206, 414, 8),
        "staple" => canvas.Fill(60, 40, 62, 66, 40),
        "filled table head" => canvas.Fill(100, 300, 189.5, 318, 30, 60, 120).Fill(190, 300, 279.5, 318, 30, 60, 120)
            .Fill(280, 300, 369.5, 318, 30, 60, 120).Text(106, 313, 6, level: 255).Text(196, 313, 6, level: 255),
        "form fields" => canvas.Frame(200, 300, 500, 318).Frame(200, 324, 500, 342).Frame(200, 348, 500, 366)
            .Text(100, 313, 12).Text(100, 337, 14).Text(100, 361, 9),
        "paired bars" => canvas.Fill(200, 380, 226, 400, 140, 160, 190).Fill(227, 384, 253, 400, 20)
            .Fill(300, 384, 326, 400, 140, 160, 190).Fill(327, 388, 353, 400, 20),
        "punched scan" => canvas.Fill(24, 200, 38, 214, 60).Fill(24, 500, 38, 514, 60),
        "logo" => canvas.Disc(90, 40, 25).Fill(70, 30, 110, 34, 255),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such drawing."),
    };

    private static PageCanvas Table(PageCanvas canvas)
    {
        for (var i = 0; i <= 5; i++)
        {
            canvas.Fill(100, 300 + (i * 20), 461, 301 + (i * 20), 0);
        }

        for (var i = 0; i <= 4; i++)
        {
            canvas.Fill(100 + (i * 90), 300, 101 + (i * 90), 401, 0);
        }

        return canvas.Text(105, 335, 8).Text(285, 355, 9);
    }

    private static PageCanvas TickBoxes(PageCanvas canvas)
    {
        for (var i = 0; i < 8; i++)
        {
            canvas.Frame(72, 300 + (i * 18), 86, 310 + (i * 18)).Text(92, 309 + (i * 18), 20);
        }

        return canvas;
    }

    private static PageCanvas Barcode(PageCanvas canvas)
    {
        double[] widths = [1, 2, 1, 3, 1, 1, 2, 4, 1, 2, 3, 1];
        var x = 100.0;
        for (var i = 0; i < 48; i++)
        {
            var width = widths[i % widths.Length];
            x += width + 1.5;
            canvas.Fill(x - width, 300, x, 330, 0);
        }

        return canvas;
    }

    private static PageCanvas Stars(PageCanvas canvas)
    {
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var (x, y) = (202 + (random.NextDouble() * 90), 302 + (random.NextDouble() * 90));
            canvas.Fill(x, y, x + 5, y + 4, (byte)random.Next(50, 110));
        }

        return canvas;
    }

    private static PageCanvas LinkOutline(PageCanvas canvas) => canvas
        .Fill(72, 300, 112, 301, 0, 200, 0).Fill(72, 313, 112, 314, 0, 200, 0)
        .Fill(72, 300, 73, 314, 0, 200, 0).Fill(111, 300, 112, 314, 0, 200, 0).Text(75, 310, 6);
}
