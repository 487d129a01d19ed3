namespace Redaction.Sdk.Datasets.Tests;

public sealed class RedactionClassesTests
{
    [Theory]
    [InlineData("black", RedactionStyle.Black)]
    [InlineData("gray", RedactionStyle.Gray)]
    [InlineData("color", RedactionStyle.Color)]
    [InlineData("border", RedactionStyle.Outlined)]
    [InlineData("white_outlined", RedactionStyle.Outlined)]
    [InlineData("outlined", RedactionStyle.Outlined)]
    [InlineData("white", RedactionStyle.White)]
    [InlineData("hatched", RedactionStyle.Hatched)]
    [InlineData("marker", RedactionStyle.Marker)]
    [InlineData("pixelated", RedactionStyle.Pixelated)]
    [InlineData("table", null)]
    [InlineData("Black", null)]
    public void FindStyle_ClassName_IsItsStyleOrNone(string className, RedactionStyle? style) =>
        Assert.Equal(style, RedactionClasses.FindStyle(className));
}
