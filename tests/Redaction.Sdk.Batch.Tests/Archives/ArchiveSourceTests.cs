using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Redaction.Sdk.Batch.Tests.Archives;

public sealed class ArchiveSourceTests : IDisposable
{
    private readonly string _collection = Directory.CreateTempSubdirectory("archives-").FullName;
    private readonly string _unpacked = Directory.CreateTempSubdirectory("unpacked-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnumerateAsync_OfArchivesOfAllKinds_NamesTheirFilesByBothPaths()
    {
        File.WriteAllText(PathOf("plain.txt"), "plain");
        WriteZip("box.zip", ("a/letter.txt", "one"), ("b.txt", "two"), ("a/", ""), (".hidden", "x"), ("__MACOSX/b.txt", "x"));
        WriteTar("old.tar", stream => stream, ("./c.txt", "three"));
        WriteTar("old.TGZ", stream => new GZipStream(stream, CompressionLevel.Fastest), ("d/e.txt", "four"));

        var entries = await EntriesAsync();

        Assert.Equal(
            ["box.zip!/a/letter.txt=one", "box.zip!/b.txt=two", "old.TGZ!/d/e.txt=four", "old.tar!/c.txt=three", "plain.txt=plain"],
            Contents(entries));
    }

    [Fact]
    public async Task EnumerateAsync_OfAnArchiveInAnArchive_LooksIntoIt()
    {
        WriteZip("inner.zip", ("x.txt", "deep"));
        WriteZip("outer.zip", ("in/inner.zip", File.ReadAllBytes(PathOf("inner.zip"))), ("y.txt", "flat"u8.ToArray()));
        File.Delete(PathOf("inner.zip"));

        Assert.Equal(["outer.zip!/in/inner.zip!/x.txt=deep", "outer.zip!/y.txt=flat"], Contents(await EntriesAsync()));
    }

    [Fact]
    public async Task EnumerateAsync_OfNamesThatLeadElsewhere_WritesOnlyIntoTheFolder()
    {
        WriteZip("evil.zip", ("../../up.txt", "1"), ("/etc/cron.d/x", "2"), ("..\\..\\win.txt", "3"), ("C:\\x.txt", "4"));
        var outside = Directory.GetFileSystemEntries(Path.GetDirectoryName(_unpacked)!).Length;

        var entries = await EntriesAsync();

        Assert.Equal(4, entries.Count);
        Assert.All(entries, entry => Assert.StartsWith(_unpacked, Assert.Single(entry.Files), StringComparison.Ordinal));
        Assert.Contains("evil.zip!/../../up.txt", entries.Select(entry => entry.Name));
        Assert.Equal(outside, Directory.GetFileSystemEntries(Path.GetDirectoryName(_unpacked)!).Length);
    }

    [Fact]
    public async Task EnumerateAsync_OfNamesThatComeTwice_KeepsBothFiles()
    {
        WriteZip("twins.zip", ("a.txt", "first"), ("a.txt", "second"));

        Assert.Equal(["twins.zip!/a.txt (entry 2)=second", "twins.zip!/a.txt=first"], Contents(await EntriesAsync()));
    }

    [Fact]
    public async Task EnumerateAsync_OfALinkInATar_IsAnEntryWithAProblem()
    {
        using (TarWriter tar = new(File.Create(PathOf("links.tar"))))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "passwords") { LinkName = "/etc/passwd" });
        }

        var entry = Assert.Single(await EntriesAsync());

        Assert.Equal(("links.tar!/passwords", ProblemCode.UnsupportedFormat), (entry.Name, entry.Problem?.Code));
    }

    [Fact]
    public async Task EnumerateAsync_OfAnEncryptedFile_SaysThatAndReadsTheOthers()
    {
        WriteZip("locked.zip", ("secret.txt", "1"), ("open.txt", "2"));
        var bytes = File.ReadAllBytes(PathOf("locked.zip"));

        // The flag of encryption, in the first entry of the directory (APPNOTE.TXT 4.3.12).
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        File.WriteAllBytes(PathOf("locked.zip"), bytes);

        var entries = await EntriesAsync();

        Assert.Equal(ProblemCode.PasswordRequired, Assert.Single(entries, entry => entry.Name.EndsWith("secret.txt", StringComparison.Ordinal)).Problem?.Code);
        Assert.Null(Assert.Single(entries, entry => entry.Name.EndsWith("open.txt", StringComparison.Ordinal)).Problem);
    }

    [Theory]
    [InlineData("bomb.zip")]
    [InlineData("bomb.tgz")]
    public async Task EnumerateAsync_OfABomb_StopsAtTheLimitAndKeepsWhatCameBefore(string name)
    {
        var zeros = new byte[3 << 20];
        if (name.EndsWith("zip", StringComparison.Ordinal))
        {
            WriteZip(name, ("good.txt", "good"u8.ToArray()), ("zeros", zeros), ("after.txt", "after"u8.ToArray()));
        }
        else
        {
            WriteTar(name, stream => new GZipStream(stream, CompressionLevel.Fastest), ("good.txt", "good"), ("zeros", new string('0', zeros.Length)));
        }

        var entries = await EntriesAsync(new() { MaximumBytes = 1 << 20 });

        Assert.Equal([name, $"{name}!/good.txt"], entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.Equal(ProblemCode.LimitExceeded, Assert.Single(entries, entry => entry.Name == name).Problem?.Code);
        Assert.True(UnpackedBytes() < 1 << 20);
    }

    [Fact]
    public async Task EnumerateAsync_BeyondTheOtherLimits_SaysSo()
    {
        WriteZip("many.zip", [.. Enumerable.Range(0, 5).Select(i => ($"{i}.txt", "text"))]);
        WriteZip("large.zip", ("l.txt", new string('x', 2000)));
        WriteZip("d1.zip", ("x.txt", "deep"));
        WriteZip("d2.zip", ("d1.zip", File.ReadAllBytes(PathOf("d1.zip"))));
        File.Delete(PathOf("d1.zip"));

        var entries = await EntriesAsync(new() { MaximumEntries = 4, MaximumEntryBytes = 1000, MaximumDepth = 1 });

        Assert.Equal(
            ["d2.zip!/d1.zip", "large.zip", "many.zip"],
            entries.Where(entry => entry.Problem?.Code == ProblemCode.LimitExceeded).Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.Equal(4, entries.Count(entry => entry.Problem is null));
    }

    [Fact]
    public async Task EnumerateAsync_OfALongDirectory_IsRefusedBeforeItIsRead()
    {
        WriteZip("long.zip", [.. Enumerable.Range(0, 300).Select(i => ($"{i}.txt", string.Empty))]);

        var entry = Assert.Single(await EntriesAsync(new() { MaximumEntries = 20 }));

        Assert.Equal(ProblemCode.LimitExceeded, entry.Problem?.Code);
        Assert.Equal(0, UnpackedBytes());
    }

    [Theory]
    [InlineData("cut.zip", 0.5)]
    [InlineData("cut.tar", 0.6)]
    [InlineData("cut.tgz", 0.5)]
    public async Task EnumerateAsync_OfADamagedArchive_IsOneEntryWithAProblem(string name, double kept)
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i * 7919 % 1000} "));
        if (name.EndsWith("zip", StringComparison.Ordinal))
        {
            WriteZip(name, ("a.txt", text));
        }
        else
        {
            WriteTar(name, stream => name.EndsWith("tgz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionLevel.Fastest) : stream, ("a.txt", text));
        }

        var bytes = File.ReadAllBytes(PathOf(name));
        File.WriteAllBytes(PathOf(name), bytes[..(int)(bytes.Length * kept)]);

        var entry = Assert.Single(await EntriesAsync());

        Assert.Equal((name, ProblemCode.MalformedDocument), (entry.Name, entry.Problem?.Code));
        Assert.Equal(0, UnpackedBytes());
    }

    [Fact]
    public async Task EnumerateAsync_OfAnArchiveWithoutAFile_IsAnEntryWithAProblem()
    {
        WriteZip("empty.zip", Array.Empty<(string, string)>());

        Assert.Equal(ProblemCode.EmptyDocument, Assert.Single(await EntriesAsync()).Problem?.Code);
    }

    [Fact]
    public async Task EnumerateAsync_Again_GivesTheSameFilesWithTheSameTimes()
    {
        WriteZip("box.zip", ("a.txt", "one"), ("b.txt", "two"));
        var first = (await EntriesAsync()).Select(entry => (entry.Name, entry.Files[0], File.GetLastWriteTimeUtc(entry.Files[0]))).ToList();
        File.Delete(first[1].Item2);

        var second = (await EntriesAsync()).Select(entry => (entry.Name, entry.Files[0], File.GetLastWriteTimeUtc(entry.Files[0]))).ToList();

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task EnumerateAsync_OfAnArchiveThatWasReplaced_UnpacksTheNewOne()
    {
        WriteZip("box.zip", ("a.txt", "old"));
        var first = Assert.Single(await EntriesAsync());
        WriteZip("box.zip", ("a.txt", "newer"));

        var second = Assert.Single(await EntriesAsync());

        Assert.Equal(first.Name, second.Name);
        Assert.Equal("newer", File.ReadAllText(second.Files[0]));
    }

    [Fact]
    public async Task EnumerateAsync_IntoAFolderThatCannotBe_Throws()
    {
        WriteZip("box.zip", ("a.txt", "one"));
        var file = PathOf("file");
        File.WriteAllText(file, "in the way");

        await Assert.ThrowsAsync<JobException>(async () =>
            await new ArchiveSource(new FolderSource(_collection), file).EnumerateAsync(Stop).ToListAsync(Stop));
    }

    public void Dispose()
    {
        Directory.Delete(_collection, recursive: true);
        Directory.Delete(_unpacked, recursive: true);
    }

    private static IEnumerable<string> Contents(IEnumerable<ManifestEntry> entries) => entries
        .Select(entry => $"{entry.Name}={File.ReadAllText(Assert.Single(entry.Files))}")
        .Order(StringComparer.Ordinal);

    private async Task<List<ManifestEntry>> EntriesAsync(ArchiveOptions? options = null) =>
        await new ArchiveSource(new FolderSource(_collection), _unpacked, options).EnumerateAsync(Stop).ToListAsync(Stop);

    private long UnpackedBytes() =>
        new DirectoryInfo(_unpacked).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private string PathOf(string name) => Path.Combine(_collection, name);

    private void WriteZip(string name, params (string Name, string Text)[] files) =>
        WriteZip(name, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    private void WriteZip(string name, params (string Name, byte[] Bytes)[] files)
    {
        using ZipArchive zip = new(File.Create(PathOf(name)), ZipArchiveMode.Create);
        foreach (var (inner, bytes) in files)
        {
            using var stream = zip.CreateEntry(inner).Open();
            stream.Write(bytes);
        }
    }

    private void WriteTar(string name, Func<Stream, Stream> compress, params (string Name, string Text)[] files)
    {
        using TarWriter tar = new(compress(File.Create(PathOf(name))));
        foreach (var (inner, text) in files)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, inner) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }
    }
}
