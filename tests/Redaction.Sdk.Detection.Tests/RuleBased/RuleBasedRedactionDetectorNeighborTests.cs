namespace Redaction.Sdk.Detection.Tests.RuleBased;

/// <summary>Confusers, each with the true redaction that comes nearest to it.</summary>
public sealed class RuleBasedRedactionDetectorNeighborTests
{
    public static TheoryData<string, int> Pages => new()
    {
        { "section bars with titles of their own", 0 },
        { "section bars with one code", 2 },
        { "section bars with codes in the middle", 2 },
        { "one fill under the heads of a table", 0 },
        { "one fill with a repeated code", 1 },
        { "squares in two shades below each other", 0 },
        { "squares in one shade below each other", 2 },
        { "disc in a line", 0 },
        { "square in a line", 1 },
        { "frame around sentences", 0 },
        { "frame around a code", 1 },
        { "bars of one width and several heights", 0 },
        { "words of one width and one height", 3 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task DetectAsync_DrawnPage_OnlyRedactionsAreFound(string name, int redactions)
    {
        var coarse = Draw(name, RuleBasedRedactionDetectorTests.Paragraph(new PageCanvas()));
        var fine = Draw(name, RuleBasedRedactionDetectorTests.Paragraph(new PageCanvas(dpi: 300)));

        Assert.Equal(redactions, await Count(coarse));
        Assert.Equal(redactions, await Count(fine));
    }

    private static async Task<int> Count(PageCanvas canvas) =>
        (await RuleBasedRedactionDetectorTests.Regions(canvas.ToPage(PixelFormat.Bgra32))).Count;

    private static PageCanvas Draw(string name, PageCanvas canvas) => name switch
    {
        "section bars with titles of their own" => Bars(canvas).Text(78, 312, 11, level: 255)
            .Text(78, 392, 22, level: 255),
        "section bars with one code" => Bars(canvas).Text(78, 312, 11, level: 255)
            .Text(78, 392, 11, level: 255),
        "section bars with codes in the middle" => Bars(canvas).Text(270, 312, 11, level: 255)
            .Text(240, 392, 22, level: 255),
        "one fill under the heads of a table" => canvas.Fill(72, 300, 540, 320, 210)
            .Text(78, 314, 4).Text(200, 314, 11).Text(320, 314, 5).Text(440, 314, 9),
        "one fill with a repeated code" => canvas.Fill(72, 300, 540, 320, 210)
            .Text(78, 314, 5).Text(200, 314, 5).Text(320, 314, 5).Text(440, 314, 5),
        "squares in two shades below each other" => canvas.Fill(300, 400, 311, 411, 140, 160, 190)
            .Text(316, 410, 5)
            .Fill(300, 418, 311, 429, 30).Text(316, 428, 5),
        "squares in one shade below each other" => canvas.Fill(300, 400, 311, 411, 30).Text(316, 410, 5)
            .Fill(300, 418, 311, 429, 30).Text(316, 428, 5),
        "disc in a line" => canvas.Disc(207, 307, 7, level: 90),
        "square in a line" => canvas.Fill(200, 300, 214, 314, 90),
        "frame around sentences" => canvas.Frame(72, 440, 540, 500).Text(84, 460, 70).Text(84, 474, 16),
        "frame around a code" => canvas.Frame(72, 440, 540, 500).Text(280, 473, 11),
        "bars of one width and several heights" => canvas.Fill(100, 380, 126, 420, 30).Fill(140, 396, 166, 420, 30)
            .Fill(180, 404, 206, 420, 30).Fill(220, 390, 246, 420, 30).Fill(90, 420, 300, 421, 0),
        "words of one width and one height" => canvas.Fill(100, 400, 126, 412, 30).Fill(140, 400, 166, 412, 30)
            .Fill(180, 400, 206, 412, 30).Fill(90, 412, 300, 413, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such drawing."),
    };

    private static PageCanvas Bars(PageCanvas canvas) => canvas.Fill(72, 300, 540, 316, 0).Fill(72, 380, 540, 396, 0);
}
