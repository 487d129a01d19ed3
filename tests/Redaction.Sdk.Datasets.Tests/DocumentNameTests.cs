namespace Redaction.Sdk.Datasets.Tests;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("images/0002-page1.webp", "images/0002")]
    [InlineData("images/cooper_019_p004.webp", "images/cooper_019")]
    [InlineData("appA_p01.webp", "appA")]
    [InlineData("letter.page-12.png", "letter")]
    [InlineData("a\\b Pg3.tif", "a/b")]
    [InlineData("p12.png", "p12")]
    [InlineData("stamp12.png", "stamp12")]
    [InlineData("_p1.png", "_p1")]
    public void Of_FileName_IsWithoutPageAndExtension(string file, string document) =>
        Assert.Equal(document, DocumentName.Of(Image(file)));

    [Fact]
    public void Of_StatedDocument_IsThat() =>
        Assert.Equal("letter.pdf", DocumentName.Of(Image("a-page1.png") with { DocumentId = "letter.pdf" }));

    private static AnnotatedImage Image(string file) =>
        new() { Id = 1, FileName = file, Width = 1, Height = 1, Annotations = [] };
}
