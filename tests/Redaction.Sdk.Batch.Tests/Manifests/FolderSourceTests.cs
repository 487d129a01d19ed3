namespace Redaction.Sdk.Batch.Tests.Manifests;

public sealed class FolderSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("source-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnumerateAsync_OfFoldersInFolders_NamesEachFileByItsPath()
    {
        Write("b.pdf");
        Write("a/c.pdf");
        Write("a/.hidden");
        Write(".hidden/d.pdf");

        var entries = await EntriesAsync();

        Assert.Equal(["a/c.pdf", "b.pdf"], entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.True(File.Exists(Assert.Single(entry.Files))));
    }

    [Fact]
    public async Task EnumerateAsync_OfALinkInACircle_IsAnEntryWithAProblem()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege there.");
        Write("a/b.pdf");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "circle"), _folder);

        var entries = await EntriesAsync();

        Assert.Equal(2, entries.Count);
        Assert.Equal(ProblemCode.IoError, Assert.Single(entries, entry => entry.Name == "a/circle").Problem?.Code);
    }

    [Fact]
    public async Task EnumerateAsync_OfNoFolder_Throws() => await Assert.ThrowsAsync<JobException>(
        async () => await new FolderSource(Path.Combine(_folder, "none")).EnumerateAsync(Stop).ToListAsync(Stop));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<List<ManifestEntry>> EntriesAsync() =>
        await new FolderSource(_folder).EnumerateAsync(Stop).ToListAsync(Stop);

    private void Write(string name)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, name);
    }
}
