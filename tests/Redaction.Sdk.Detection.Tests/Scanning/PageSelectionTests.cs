namespace Redaction.Sdk.Detection.Tests.Scanning;

public sealed class PageSelectionTests
{
    [Theory]
    [InlineData("1-3,7", new[] { 1, 2, 3, 7 })]
    [InlineData("7, 1 - 2", new[] { 1, 2, 7 })]
    [InlineData("2-2,2", new[] { 2 })]
    [InlineData("8-", new[] { 8, 9, 10 })]
    [InlineData("99", new int[0])]
    public void Within_Selection_ListsPagesOnceAndInOrder(string text, int[] pages) =>
        Assert.Equal(pages, PageSelection.Parse(text).Within(10));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("3-1")]
    [InlineData("1,,2")]
    [InlineData("1-2-3")]
    [InlineData("one")]
    [InlineData("99999999999")]
    [InlineData(null)]
    public void TryParse_NotASelection_IsRefused(string? text) => Assert.False(PageSelection.TryParse(text, out _));
}
