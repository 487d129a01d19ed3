using System.Text;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Which characters are found, also those that nobody sees. Pages are 612 by 792 points.</summary>
public sealed class PageTextTests(SharedReader reader)
{
    [Fact]
    public void ReadStructure_Text_HasStyleCharactersAndOwners()
    {
        var page = Read("BT /F 12 Tf 100 600 Td (Secret) Tj ET 2 0 0 2 0 0 cm BT /F 9 Tf 50 200 Td (word) Tj ET");

        Assert.Equal(
            [new PageTextStyle(0, "Helvetica", 12), new(0, "Helvetica", 18)],
            page.Elements.Select(static element => element.Text));
        Assert.Equal("Secret", TextOf(page, 0));
        Assert.Equal("word", TextOf(page, 1));
        Assert.All(
            page.Characters.Where(static c => c.Element < 0), static c => Assert.True(Rune.IsWhiteSpace(c.Value)));
    }

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(1, false, true)]
    [InlineData(2, true, true)]
    [InlineData(3, false, false)]
    [InlineData(4, true, false)]
    [InlineData(7, false, false)]
    public void ReadStructure_RenderMode_SaysWhatIsPainted(int mode, bool isFilled, bool isStroked)
    {
        var page = Read($"1 0 0 rg 0 0 1 RG BT /F 12 Tf {mode} Tr 100 600 Td (Secret) Tj ET");

        var element = Assert.Single(page.Elements);
        Assert.Equal((mode, "Secret"), (element.Text!.RenderMode, TextOf(page, 0)));
        Assert.Equal(isFilled ? new PaintColor(255, 0, 0, 255) : null, element.Fill);
        Assert.Equal(isStroked ? new PaintColor(0, 0, 255, 255) : null, element.Stroke);
        Assert.Equal(!isFilled && !isStroked, element.Text.IsInvisible);
    }

    [Theory]
    [InlineData("BT /F 12 Tf 900 600 Td (Secret) Tj ET")]
    [InlineData("BT /F 12 Tf 100 -300 Td (Secret) Tj ET")]
    [InlineData("q 0 0 5 5 re W n BT /F 12 Tf 100 600 Td (Secret) Tj ET Q")]
    [InlineData("1 g BT /F 12 Tf 100 600 Td (Secret) Tj ET")]
    [InlineData("BT /F 0.5 Tf 100 600 Td (Secret) Tj ET")]
    [InlineData("BT /F 12 Tf 100 600 Td (Secret) Tj ET 90 590 90 30 re f")]
    [InlineData("BT /F 12 Tf 0 1 -1 0 100 600 Tm (Secret) Tj ET")]
    [InlineData("BT /F 12 Tf -1 0 0 1 100 600 Tm (Secret) Tj ET")]
    public void ReadStructure_TextThatNobodySees_IsThere(string content)
    {
        var page = Read(content);

        Assert.Equal("Secret", TextOf(page, 0));
        Assert.All(page.Characters.Where(static c => c.Element == 0), static c => Assert.True(c.Ink.Area > 0));
    }

    [Fact]
    public void ReadStructure_TextOutsideTheCropBox_IsThere()
    {
        var page = reader.ReadStructure(new TestPdf().Page(
            "BT /F 12 Tf 10 600 Td (Secret) Tj ET", "/MediaBox[0 0 612 792]/CropBox[100 100 500 500]"));

        Assert.Equal("Secret", TextOf(page, 0));
        Assert.Equal(0, Assert.Single(page.Elements).Bounds.Area);
    }

    [Fact]
    public void ReadStructure_SameTextThreeTimesInOnePlace_IsReadThreeTimes()
    {
        var once = "BT /F 12 Tf 100 600 Td (Secret) Tj ET ";
        var page = Read(once + once + "0 g 90 590 90 30 re f " + once);

        Assert.Equal("Secret", TextOf(page, 0));
        Assert.Equal("Secret", TextOf(page, 1));
        Assert.Equal("Secret", TextOf(page, 3));
    }

    [Fact]
    public void ReadStructure_SameTextFortyTimesInOnePlace_IsADefect()
    {
        var page = Read(string.Concat(Enumerable.Repeat("BT /F 12 Tf 100 600 Td (Secret) Tj ET ", 40)));

        Assert.Equal(ProblemCode.StructureUnreadable, page.Defect?.Code);
        Assert.Equal(40, page.Elements.Length);
        Assert.NotEmpty(page.Characters);
    }

    [Fact]
    public void ReadStructure_TextInAForm_LiesWhereItIsShown()
    {
        var pdf = new TestPdf();
        var form = pdf.AddForm("BT /F 10 Tf 10 10 Td (Inside) Tj ET");
        var page = reader.ReadStructure(pdf.Page(
            "q 2 0 0 2 100 100 cm /X Do Q", resources: $"/XObject<</X {form} 0 R>>"));

        Assert.Equal("Inside", TextOf(page, 0));
        Assert.Equal(20, page.Elements[0].Text!.FontSize, 0.001);
        Assert.All(page.Characters, c => Assert.True(page.Elements[0].Bounds.IntersectionOverSmaller(c.Ink) > 0.99));
    }

    [Theory]
    [InlineData("<FEFF004A0061006E0065>", "Jane")]
    [InlineData("<EFBBBF4AC3A16E65>", "Jáne")]
    [InlineData("(Jane)", "Jane")]
    [InlineData("<4AE46E658BA018>", "Jäne‰€˘")]
    [InlineData("()", "")]
    public void ReadStructure_ActualText_BelongsToWhatItReplaces(string stored, string expected)
    {
        var page = Read(
            $"/Span <</ActualText {stored}>> BDC BT /F 12 Tf 100 600 Td (xxxx) Tj ET 90 590 90 30 re f EMC 1 1 2 2 re f");

        Assert.Equal([expected, expected, null], page.Elements.Select(static element => element.ActualText));
    }

    [Fact]
    public void ReadStructure_ActualTextAroundAForm_ReachesInside()
    {
        var pdf = new TestPdf();
        var form = pdf.AddForm("0 g 0 0 9 9 re f /Span <</ActualText(inner)>> BDC 0 0 9 9 re f EMC");
        var page = reader.ReadStructure(pdf.Page(
            "/Span <</ActualText(outer)>> BDC /X Do EMC", resources: $"/XObject<</X {form} 0 R>>"));

        Assert.Equal(["outer", "inner"], page.Elements.Select(static element => element.ActualText));
    }

    [Fact]
    public void ReadStructure_GlyphWithoutAMeaning_IsTheReplacementCharacter()
    {
        var pdf = new TestPdf();
        var glyph = pdf.AddStream("600 0 0 0 500 500 d1 0 0 500 500 re f");
        var font = pdf.Add(
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 600 600]/FontMatrix[0.001 0 0 0.001 0 0]" +
            $"/CharProcs<</q {glyph} 0 R>>" +
            "/Encoding<</Differences[1/q]>>/FirstChar 1/LastChar 1/Widths[600]/Resources<<>>>>");
        var page = reader.ReadStructure(pdf.Page(
            "BT /G 12 Tf 100 600 Td <01> Tj ET", resources: $"/Font<</G {font} 0 R>>"));

        Assert.Equal(0, Assert.Single(page.Characters).Element);
    }

    private PageStructure Read(string content) => reader.ReadStructure(new TestPdf().Page(content));

    private static string TextOf(PageStructure page, int element) =>
        string.Concat(page.Characters.Where(c => c.Element == element).Select(static c => c.Value));
}
