using FsCheck;
using FsCheck.Xunit;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class DatasetSplitterTests
{
    [Theory]
    [InlineData("letter.pdf", DatasetSplit.Train)]
    [InlineData("memo 9.pdf", DatasetSplit.Train)]
    [InlineData("memo 17.pdf", DatasetSplit.Train)]
    public void PartOf_Document_NeverChanges(string document, DatasetSplit part) =>
        Assert.Equal(part, new DatasetSplitter().PartOf(document));

    [Fact]
    public void PartOf_ManyDocuments_MeetsTheShares()
    {
        DatasetSplitter splitter = new();
        var parts = Enumerable.Range(0, 20_000).CountBy(i => splitter.PartOf($"document {i}")).ToDictionary();

        // Three standard deviations of a binomial of 20,000 and 0.1 are 127.
        Assert.InRange(parts[DatasetSplit.Test], 1873, 2127);
        Assert.InRange(parts[DatasetSplit.Validation], 1873, 2127);
    }

    [Property]
    public bool PartOf_AnotherShareForValidation_LeavesTestAsItIs(NonNull<string> document, byte share) =>
        (new DatasetSplitter().PartOf(document.Get) == DatasetSplit.Test)
        == (new DatasetSplitter(new() { ValidationShare = share / 300.0 }).PartOf(document.Get) == DatasetSplit.Test);

    [Fact]
    public void PartOf_AnotherSalt_IsAnotherDivision() => Assert.Contains(
        Enumerable.Range(0, 100).Select(static i => $"document {i}"),
        static document => new DatasetSplitter().PartOf(document)
            != new DatasetSplitter(new() { Salt = "b" }).PartOf(document));

    [Fact]
    public void Split_PagesOfOneDocument_StayTogetherWhenPagesAreAdded()
    {
        DatasetSplitter splitter = new(new() { TestShare = 0.3, ValidationShare = 0.3 });
        var few = splitter.Split(Pages(documents: 40, pages: 2));
        var more = splitter.Split(Pages(documents: 60, pages: 5));

        var parts = more.Images.ToLookup(DocumentName.Of, static image => image.Split);
        Assert.All(parts, static document => Assert.Single(document.Distinct()));
        Assert.All(few.Images, image => Assert.Equal(image.Split, parts[DocumentName.Of(image)].First()));
        Assert.Equal(3, more.Images.Select(static image => image.Split).Distinct().Count());
    }

    [Fact]
    public void Constructor_SharesOfMoreThanAll_Throws()
    {
        DatasetSplitOptions options = new() { TestShare = 0.6, ValidationShare = 0.6 };

        Assert.Throws<ArgumentException>(() => new DatasetSplitter(options));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.TestShare = double.NaN);
    }

    private static AnnotatedDataset Pages(int documents, int pages) => new()
    {
        Classes = ["black"],
        Images = [.. Enumerable.Range(0, documents * pages).Select(i => new AnnotatedImage
        {
            Id = i,
            FileName = $"images/memo {i / pages}-page{i % pages}.png",
            Width = 10,
            Height = 10,
            Annotations = [],
        })],
    };
}
