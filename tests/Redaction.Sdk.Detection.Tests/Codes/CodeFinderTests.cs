using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Codes;

public sealed class CodeFinderTests
{
    private static readonly Face Type = new("Helvetica", 10, 0.5);
    private static readonly Box<PagePoints> Bar = Box<PagePoints>.FromEdges(200, 100, 300, 112);

    [Theory]
    [InlineData("(b)(6)", "us-foia (b)(6)")]
    [InlineData("b6; b7C", "us-foia (b)(6)", "us-foia (b)(7)(C)")]
    [InlineData("(b)(6)(b)(7)(C)", "us-foia (b)(6)", "us-foia (b)(7)(C)")]
    [InlineData("(b)(6)/(7)(C)", "us-foia (b)(6)", "us-foia (b)(7)(C)")]
    [InlineData("6", "us-foia (b)(6)")]
    [InlineData("(b)(3):50 USC 3024(i)", "us-foia (b)(3)")]
    [InlineData("EO 13526 1.4(c), 25X1", "us-declassification 1.4(c)", "us-declassification 25X1")]
    [InlineData("5.1.2e", "nl-woo 5.1.2e")]
    [InlineData("5.1.2.e", "nl-woo 5.1.2e")]
    [InlineData("5.1 lid 2 onder e", "nl-woo 5.1.2e")]
    [InlineData("art. 5.1, tweede lid, aanhef en onder e", "nl-woo 5.1.2e")]
    [InlineData("10.2.e", "nl-wob 10.2.e")]
    [InlineData("§ 5 Abs. 1 Satz 1 IFG", "de-ifg § 5 IFG")]
    [InlineData("s 47F", "au s 47F")]
    [InlineData("s 9(2)(ba)(i)", "nz s 9(2)(ba)")]
    [InlineData("s.40(2)", "uk-foia s.40(2)")]
    [InlineData("art. 19(1)", "ca-atia s. 19(1)")]
    [InlineData("Article 4(1)(b)", "eu-1049 Art. 4(1)(b)")]
    [InlineData("Harm to Ongoing Matter", "mueller Harm to Ongoing Matter")]
    [InlineData("HOM", "mueller Harm to Ongoing Matter")]
    [InlineData("Withheld pursuant to exemption (b)(5) of the FOIA", "us-foia (b)(5)")]
    [InlineData("witness")]
    [InlineData("b10")]
    [InlineData("42")]
    public void Find_TextOnABar_IsReadInItsUsualSpelling(string text, params string[] expected)
    {
        var page = new CodePage();
        page.Redact(Box<PagePoints>.FromEdges(100, 100, 400, 112), RedactionStyle.Black);
        page.Write(text, 104, 110, Type, 255);

        Assert.Equal(expected, Codes(page));
    }

    [Theory]
    [InlineData("(bX6)", "us-foia (b)(6)")]
    [InlineData("(b}(7)(C)", "us-foia (b)(7)(C)")]
    [InlineData("(6)(6)", "us-foia (b)(6)")]
    [InlineData("b)(7XC", "us-foia (b)(7)(C)")]
    [InlineData("5.l.2e", "nl-woo 5.1.2e")]
    [InlineData("66")]
    [InlineData("(c)(6)")]
    public void Find_RecognizedTextBesideABar_AllowsForItsMistakes(string text, params string[] expected)
    {
        var page = new CodePage { IsScan = true };
        page.Redact(Bar, RedactionStyle.Black);
        page.Write(text, 304, 110, Type);

        Assert.Equal(expected, Codes(page));
    }

    [Fact]
    public void Find_WordsRecognizedInPixels_AreReadAsATextLayerIs()
    {
        var page = new CodePage { IsScan = true };
        page.Redact(Bar, RedactionStyle.Black);
        RecognizedWord[] words = [new("(bX6)", Box<PagePoints>.FromEdges(303, 101, 330, 111))];

        Assert.Equal(
            "(b)(6)", Assert.Single(new CodeFinder().Find(page.Structure, page.Redactions, words)[0].Codes!).Code);
    }

    [Fact]
    public void Find_CodeUnderTheCover_IsWhatWasRedacted()
    {
        var page = new CodePage();
        page.Write("(b)(6)", 204, 110, Type);
        page.Redact(Bar, RedactionStyle.Black);

        Assert.Empty(Codes(page));
    }

    [Fact]
    public void Find_CodeInTheColorOfTheCover_CannotBeSeen()
    {
        var page = new CodePage();
        page.Redact(Bar, RedactionStyle.Black);
        page.Write("(b)(6)", 204, 110, Type);

        Assert.Empty(Codes(page));
    }

    [Fact]
    public void Find_CodeInsideAMarkThatWasNeverApplied_IsText()
    {
        var page = new CodePage { IsScan = true };
        page.Redact(Bar, RedactionStyle.Outlined);
        page.Redactions[0] = page.Redactions[0] with { Status = RedactionStatus.UnappliedAnnotation };
        page.Write("(b)(6)", 204, 110, Type);

        Assert.Empty(Codes(page));
    }

    [Theory]
    [InlineData("names withheld under (b)(6)")]
    [InlineData("of section 552(b)(6)")]
    public void Find_SentenceThatEndsAtTheBar_StatesNothing(string text)
    {
        var page = new CodePage();
        page.Write(text, 199 - Type.WidthOf(text), 110, Type);
        page.Redact(Bar, RedactionStyle.Black);

        Assert.Empty(Codes(page));
    }

    [Fact]
    public void Find_SpellingOfTwoRegimes_GoesWithTheRestOfThePage()
    {
        var page = new CodePage();
        page.Redact(Bar, RedactionStyle.Black);
        page.Write("s. 22", 304, 110, Type);
        page.Redact(Bar.Translate(0, 100), RedactionStyle.Black);
        page.Write("s.40(2)", 304, 210, Type);

        Assert.Equal(["uk-foia s.22", "uk-foia s.40(2)"], Codes(page));
    }

    [Fact]
    public void Find_NoTextToLookAt_IsNotTheSameAsNone()
    {
        var page = new CodePage();
        page.Redact(Bar, RedactionStyle.Black);
        var picture = new PageElement
        {
            Index = 0,
            Kind = PageElementKind.Image,
            Bounds = Bar,
            UnclippedBounds = Bar,
            Picture = new(10, 10, HasMask: false),
        };
        var scan = page.Structure with { Elements = [picture] };

        Assert.Null(new CodeFinder().Find(scan, page.Redactions)[0].Codes);
        Assert.Empty(new CodeFinder().Find(page.Structure, page.Redactions)[0].Codes!);
        Assert.Empty(new CodeFinder().Find(scan, page.Redactions, recognized: [])[0].Codes!);
    }

    private static string[] Codes(CodePage page) =>
    [
        .. new CodeFinder().Find(page.Structure, page.Redactions)
            .SelectMany(static found => found.Codes!).Select(static code => $"{code.Regime} {code.Code}"),
    ];
}
