namespace Redaction.Sdk.Trainer.Tests;

public sealed class TextFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_OfAFolder_ListsWhatIsInItAndBelow()
    {
        var below = Directory.CreateDirectory(Path.Combine(_folder, "below")).FullName;
        string[] files = [Path.Combine(_folder, "a text"), Path.Combine(below, "another.txt")];
        foreach (var file in files)
        {
            File.WriteAllText(file, "words");
        }

        Assert.Equal(files, TextFiles.Find([_folder]));
    }

    [Fact]
    public void Find_OfWhatIsNotThere_SaysWhichPath()
    {
        var missing = Path.Combine(_folder, "missing");

        Assert.Contains(missing, Assert.Throws<FileNotFoundException>(() => TextFiles.Find([missing])).Message,
            StringComparison.Ordinal);
    }
}
