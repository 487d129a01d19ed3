namespace Redaction.Sdk.Productions.Tests;

public sealed class BatesNumberTests
{
    [Theory]
    [InlineData("ABC0001234", "ABC", 1234, 7, "")]
    [InlineData("ABC_2020_000123", "ABC_2020_", 123, 6, "")]
    [InlineData("ABC0001234.0002", "ABC", 1234, 7, ".0002")]
    [InlineData("ABC0001.0002", "ABC0001.", 2, 4, "")]
    [InlineData("00010002", "", 10002, 8, "")]
    [InlineData("A-7-Z", "A-", 7, 1, "-Z")]
    public void TryParse_Number_SplitsItAtItsLongestRunOfDigits(
        string text, string prefix, long counter, int digits, string suffix)
    {
        Assert.True(BatesNumber.TryParse(text, out var number));
        Assert.Equal((prefix, counter, digits, suffix), (number.Prefix, number.Counter, number.Digits, number.Suffix));
        Assert.Equal(text, number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("٣٤٥")]
    [InlineData("1234567890123456789")]
    public void TryParse_NoCounterThatCounts_SaysSo(string text) => Assert.False(BatesNumber.TryParse(text, out _));

    [Fact]
    public void Advance_BeyondItsWidth_TakesAnotherDigit() =>
        Assert.Equal("A1000", Parse("A999").Advance(1).ToString());

    [Fact]
    public void Advance_BeyondTheLastNumber_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Parse("A999999999999999999").Advance(1));

    internal static BatesNumber Parse(string text) =>
        BatesNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text);
}
