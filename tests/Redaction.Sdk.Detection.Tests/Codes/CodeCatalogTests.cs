using System.Text;

namespace Redaction.Sdk.Detection.Tests.Codes;

public sealed class CodeCatalogTests
{
    private const string Own = """
        {
          "schema": "redaction-codes/1",
          "regimes": [
            { "id": "house", "name": "Rules of the house", "source": "Rule book, chapter 7",
              "codes": [
                  { "code": "R-7", "meaning": "Names of guests", "spellings": ["Rule 7"], "onRedaction": ["7"] }] }
          ]
        }
        """;

    [Fact]
    public void BuiltIn_Patterns_CanAllBeUsed()
    {
        Assert.NotEmpty(CodeCatalog.BuiltIn.Matchers);
        Assert.All(CodeCatalog.BuiltIn.Matchers, static matcher => matcher.Check());
    }

    [Fact]
    public void BuiltIn_Regimes_AreThoseOfTheGuideWithSourcesAndMeanings()
    {
        string[] ids =
        [
            "us-foia", "us-privacy-act", "us-declassification", "mueller", "nl-woo", "nl-wob", "ca-atia",
                "ca-privacy-act", "eu-1049",
            "uk-foia", "au", "nz", "de-ifg", "litigation",
        ];

        Assert.Equal(ids, CodeCatalog.BuiltIn.Regimes.Select(static regime => regime.Id));
        Assert.All(CodeCatalog.BuiltIn.Regimes, static regime =>
        {
            Assert.NotEmpty(regime.Source);
            Assert.NotEmpty(regime.Codes);
            Assert.Distinct(regime.Codes.Select(static code => code.Code));
            Assert.All(regime.Codes, static code => Assert.NotEmpty(code.Meaning));
        });
    }

    [Fact]
    public void Load_FileOfAnUser_AddsARegimeWithoutCode()
    {
        var catalog = CodeCatalog.BuiltIn.With(Load(Own));
        var page = Page("Rule 7");

        Assert.Equal("house", catalog.Regimes[0].Id);
        Assert.Equal(["house R-7"], Codes(new CodeFinder(catalog), page));
        Assert.Empty(Codes(new CodeFinder(), page));
        Assert.Equal("Names of guests", catalog.MeaningOf(new("house", "R-7", default)));
    }

    [Fact]
    public void With_RegimeOfTheSameId_TakesItsPlace()
    {
        var catalog = CodeCatalog.BuiltIn.With(Load(Own.Replace("\"house\"", "\"us-foia\"", StringComparison.Ordinal)));

        Assert.Equal(CodeCatalog.BuiltIn.Regimes.Count, catalog.Regimes.Count);
        Assert.Empty(Codes(new CodeFinder(catalog), Page("(b)(6)")));
    }

    [Fact]
    public void Only_SomeRegimes_LeavesTheOthersOut()
    {
        Assert.Empty(Codes(new CodeFinder(CodeCatalog.BuiltIn.Only(["nl-woo"])), Page("(b)(6)")));
        Assert.Equal(["nl-woo 5.1.2e"], Codes(new CodeFinder(CodeCatalog.BuiltIn.Only(["nl-woo"])), Page("5.1.2.e")));
        Assert.Throws<ArgumentException>(static () => CodeCatalog.BuiltIn.Only(["none"]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("""{ "schema": "redaction-codes/2", "regimes": [] }""")]
    [InlineData("""{ "schema": "redaction-codes/1", "regimes": [], "note": 1 }""")]
    public void Load_FileThatIsWrong_SaysSo(string json)
    {
        Assert.Throws<CodeCatalogFormatException>(() => Load(json));
    }

    [Theory]
    [InlineData("1", "(")]
    [InlineData("1", "(?=1)")]
    [InlineData(" ", "1")]
    public void Load_CodeThatIsWrong_SaysSo(string code, string pattern)
    {
        var json = $$"""
            { "schema": "redaction-codes/1", "regimes": [{ "id": "a", "name": "A", "source": "S",
              "codes": [{ "code": "{{code}}", "meaning": "M", "pattern": "{{pattern}}" }] }] }
            """;

        Assert.Throws<CodeCatalogFormatException>(() => Load(json));
    }

    private static CodeCatalog Load(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        return CodeCatalog.Load(stream);
    }

    private static CodePage Page(string label)
    {
        var page = new CodePage();
        page.Redact(Geometry.Box<Geometry.PagePoints>.FromEdges(100, 100, 260, 112), RedactionStyle.Black);
        page.Write(label, 104, 110, new("Helvetica", 9, 0.5), 255);

        return page;
    }

    private static string[] Codes(CodeFinder finder, CodePage page) =>
        [.. finder.Find(page.Structure, page.Redactions)[0].Codes!.Select(static code => $"{code.Regime} {code.Code}")];
}
