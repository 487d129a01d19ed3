namespace Redaction.Sdk.Detection.Tests;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("letter.pdf", "letter.pdf")]
    [InlineData("größe 信 \ud83d\ude00.pdf", "größe 信 \ud83d\ude00.pdf")]
    [InlineData("a\u001b[31mb\r\nc\u0085", "a\\u{1b}[31mb\\u{d}\\u{a}c\\u{85}")]
    [InlineData("\u202egnp.exe\u2028\u200b\ufeff", "\\u{202e}gnp.exe\\u{2028}\\u{200b}\\u{feff}")]
    [InlineData("\ue000 \U000e0041", "\\u{e000} \\u{e0041}")]
    public void Escape_Text_ShowsWhatSteersATerminal(string text, string expected)
    {
        Assert.Equal(expected, PrintableText.Escape(text));
    }

    [Fact]
    public void Escape_LoneSurrogates_AreShownByNumber()
    {
        Assert.Equal("a\\u{d800}b\\u{dc00}", PrintableText.Escape("a\ud800b\udc00"));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\uff1d1", "'\uff1d1")]
    [InlineData("\t=1", "\\u{9}=1")]
    [InlineData("letter=1.pdf", "letter=1.pdf")]
    [InlineData("", "")]
    public void EscapeCell_Text_IsNoFormula(string text, string expected)
    {
        Assert.Equal(expected, PrintableText.EscapeCell(text));
    }
}
