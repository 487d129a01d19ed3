namespace Redaction.Sdk.Training.Tests.Pages;

public sealed class TrainingCorpusReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ReadAsync_OfHeldOutPages_OnlyValidatesOnTheirDocuments()
    {
        var learned = Annotated("learned", "letter_p1.png", "memo_p1.png");
        var judging = Annotated("judging", "memo_p2.png");

        var corpus = await TrainingCorpusReader.ReadAsync(
            [learned], [], [judging], validationShare: 0, TestContext.Current.CancellationToken);

        Assert.Equal(["letter_p1.png"], corpus.Training.Select(page => page.Name));
        Assert.Equal(["memo_p2.png"], corpus.Validation.Select(page => page.Name));
    }

    [Fact]
    public async Task ReadAsync_OfADocumentOfManyPages_NeverDividesIt()
    {
        var pages = Annotated("pages", [.. Enumerable.Range(0, 60).Select(i => $"file{i / 3}_p{i}.png")]);

        var corpus = await TrainingCorpusReader.ReadAsync(
            [pages], [], validationShare: 0.5, cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty(corpus.Training);
        Assert.NotEmpty(corpus.Validation);
        Assert.Empty(corpus.Training.Select(page => page.Document).Intersect(corpus.Validation.Select(page => page.Document)));
    }

    private string Annotated(string set, params string[] names)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, set)).FullName;
        foreach (var name in names)
        {
            File.WriteAllBytes(Path.Combine(folder, name), White);
        }

        var images = names.Select((name, i) => $$"""{"id":{{i + 1}},"file_name":"{{name}}","width":16,"height":16}""");
        var path = Path.Combine(folder, "annotations.coco.json");
        File.WriteAllText(
            path,
            $$"""{"images":[{{string.Join(',', images)}}],"annotations":[],"categories":[{"id":1,"name":"black"}]}""");

        return path;
    }

    private static byte[] White => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAEUlEQVR42mP8z4AKmBhGtAAAIBABH+35zCgAAAAASUVORK5CYII=");
}
