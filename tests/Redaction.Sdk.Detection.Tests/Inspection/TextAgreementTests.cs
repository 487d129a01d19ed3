using FsCheck.Xunit;
using Redaction.Sdk.Detection.Inspection;

namespace Redaction.Sdk.Detection.Tests.Inspection;

public sealed class TextAgreementTests
{
    private const string Letter =
        "The committee met on the third of May and decided to publish the findings of the office in full, without delay.";

    private const string Recipe =
        "Whisk four eggs with sugar until pale, fold in flour and melted butter, then bake for half an hour at low heat.";

    [Property]
    public bool Of_AnyTwoTexts_IsSymmetricAndFromZeroToOne(string first, string second)
    {
        var (one, other) = (ComparableText.Of(first ?? string.Empty), ComparableText.Of(second ?? string.Empty));
        var agreement = TextAgreement.Of(one, other);

        return agreement is >= 0 and <= 1 && agreement == TextAgreement.Of(other, one) && TextAgreement.Of(one, one) == 1;
    }

    [Fact]
    public void IsBroken_ReadingsThatDifferAsReadersDo_IsNot()
    {
        Assert.False(IsBroken("The o\uFB03ce\u00A0of the ﬁrst \uFFFD page, read-\nin lines of\tits own and so on and on.",
            "THE OFFICE OF THE FIRST PAGE READ IN LINES OF ITS OWN AND SO ON AND ON"));
        Assert.False(IsBroken(Letter, string.Concat(Letter[50..], Letter[..50])));
        Assert.False(IsBroken("Page 1", "Page 2"));
        Assert.False(IsBroken(string.Empty, string.Empty));
    }

    [Fact]
    public void IsBroken_ReadingsOfDifferentThings_Is()
    {
        Assert.True(IsBroken(Letter, Recipe));
        Assert.True(IsBroken(Letter, string.Empty));
    }

    [Theory]
    [InlineData("A word \uFFFD of many that are known.", true)]
    [InlineData("\uFFFD\uFFFD\uFFFD \uE001\uE002 some", false)]
    [InlineData("", true)]
    public void IsLegible_Text_DependsOnHowManyCharactersAreKnown(string text, bool expected) =>
        Assert.Equal(expected, ComparableText.IsLegible(text));

    private static bool IsBroken(string first, string second) =>
        TextAgreement.IsBroken(ComparableText.Of(first), ComparableText.Of(second));
}
