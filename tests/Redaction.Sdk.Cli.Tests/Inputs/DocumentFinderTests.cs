using Redaction.Sdk.Cli.Inputs;

namespace Redaction.Sdk.Cli.Tests.Inputs;

public sealed class DocumentFinderTests
{
    [Fact]
    public void Find_Folder_IsListedInOrdinalOrderWithoutHiddenFiles()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["b.pdf", "B.pdf", "a/z.pdf", "a.pdf", "a/b/c.pdf", ".hidden", ".git/x", "é.pdf"])
        {
            folder.File(name);
        }

        Assert.Equal(
            ["B.pdf", "a.pdf", "a/b/c.pdf", "a/z.pdf", "b.pdf", "é.pdf"],
            DocumentFinder.Find([folder.Path]).Select(static document => document.Name));
    }

    [Fact]
    public void Find_SeveralPaths_NamesTheFolder()
    {
        using var folder = new TemporaryFolder();
        folder.File("in/a.pdf");
        var file = folder.File("b.pdf");
        var inner = Path.Combine(folder.Path, "in");

        Assert.Equal(
            [$"{inner}/a.pdf", file, "-"],
            DocumentFinder.Find([$"{inner}/", file, "-"]).Select(static document => document.Name));
    }

    [Fact]
    public void Find_LinkToAFolder_IsListedButNotFollowed()
    {
        using var folder = new TemporaryFolder();
        folder.File("in/a.pdf");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "in", "loop"), folder.Path);

        Assert.Equal(
            ["in/a.pdf", "in/loop"], DocumentFinder.Find([folder.Path]).Select(static document => document.Name));
    }

    [Fact]
    public void Find_EmptyFile_IsNotOpened()
    {
        using var folder = new TemporaryFolder();
        folder.File("empty.pdf", string.Empty);

        Assert.Null(Assert.Single(DocumentFinder.Find([folder.Path])).Path);
    }

    [Fact]
    public void Find_NothingThere_SaysSo()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(
            ExitCodes.NothingDone, Assert.Throws<CommandException>(() => DocumentFinder.Find([folder.Path])).ExitCode);
        Assert.Contains(
            "no\\u{1b}pe",
            Assert.Throws<CommandException>(() => DocumentFinder.Find(["no\u001bpe"])).Message,
            StringComparison.Ordinal);
    }
}
