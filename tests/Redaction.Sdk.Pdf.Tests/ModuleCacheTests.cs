namespace Redaction.Sdk.Pdf.Tests;

public sealed class ModuleCacheTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Open_SeveralStartsAtOnceThenADamagedFile_AlwaysWorks()
    {
        string[] hashes = ["", ""];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() => hashes[i] = Render(_folder))).ToArray();
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Equal(hashes[0], hashes[1]);

        var file = Assert.Single(Directory.GetFiles(_folder));
        var written = File.GetLastWriteTimeUtc(file);
        Assert.Equal(hashes[0], Render(_folder));
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));

        var good = File.ReadAllBytes(file);
        var damaged = (byte[])good.Clone();
        damaged[good.Length / 2] ^= 1;
        File.WriteAllBytes(file, damaged);
        Assert.Equal(hashes[0], Render(_folder));
        Assert.NotEqual(damaged, File.ReadAllBytes(file));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Open_FolderOfOthersOrNone_CompilesAndWritesNothing()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no permission bits to be wrong.");
            return;
        }

        Directory.CreateDirectory(_folder);
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);

        Assert.Equal(Render(SharedReader.CacheFolder), Render(_folder));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Open_FolderThatCannotBeMade_Compiles()
    {
        File.WriteAllText(_folder, "");

        Assert.Equal(Render(SharedReader.CacheFolder), Render(Path.Combine(_folder, "cache")));
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
        else
        {
            File.Delete(_folder);
        }
    }

    private static string Render(string folder)
    {
        using var format = new PdfDocumentFormat(new() { ModuleCacheFolder = folder });
        using var document = format.Open(TestPdf.Varied(pages: 1), new(), TestContext.Current.CancellationToken);

        return SharedReader.HashOfPage(document, 1);
    }
}
