namespace Redaction.Sdk.Registry.Tests.Versions;

public sealed class ModelReferenceTests
{
    [Theory]
    [InlineData("bars", "bars", null)]
    [InlineData("bars@1.2.0", "bars", "1.2.0")]
    [InlineData("bars@1.2.0-rc.1", "bars", "1.2.0-rc.1")]
    [InlineData("bars@^1", "bars", "^1")]
    [InlineData("bars@~1.2", "bars", "~1.2")]
    [InlineData("bars@champion", "bars", "champion")]
    public void Parse_OfAReference_ReadsItAndWritesItBack(string text, string name, string? version)
    {
        var reference = ModelReference.Parse(text);

        Assert.Equal((name, version), (reference.Name, reference.Version));
        Assert.Equal(text, reference.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("rules")]
    [InlineData("bars.zip")]
    [InlineData("./bars")]
    [InlineData("models/bars")]
    [InlineData("bars@")]
    [InlineData("bars@1")]
    [InlineData("bars@a@b")]
    [InlineData("@champion")]
    [InlineData("bars@../../etc")]
    [InlineData("bars @1.0.0")]
    public void TryParse_OfAnythingElse_SaysNo(string? text) => Assert.False(ModelReference.TryParse(text, out _));

    [Fact]
    public void Parse_OfAnythingElse_SaysWhatToWrite() => Assert.Contains(
        "NAME@^1", Assert.Throws<FormatException>(() => ModelReference.Parse("a b")).Message, StringComparison.Ordinal);
}
