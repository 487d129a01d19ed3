using System.Text.Json;
using System.Text.RegularExpressions;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Cli.Tests.Jobs;

/// <summary>The index of a job: one page and pictures, which need no server.</summary>
public sealed partial class HtmlExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Job => Path.Combine(_folder.Path, "job");

    private string Documents => Path.Combine(_folder.Path, "documents");

    [Fact]
    public async Task Export_Index_HasEveryDocumentAndItsPictures()
    {
        File.Copy(Path.Combine(Folders.Samples, "fax.tif"), _folder.File("documents/a <b>&amp;.tif"), overwrite: true);
        File.Copy(Path.Combine(Folders.Samples, "letter.pdf"), _folder.File("documents/letter.pdf"), overwrite: true);
        await File.WriteAllTextAsync(_folder.File("documents/notes.txt"), "no document", TestContext.Current.CancellationToken);
        await Run("run", Documents, "--job", Job);

        var rows = await ExportAsync("one");
        await ExportAsync("other");

        Assert.Equal(["a <b>&amp;.tif", "letter.pdf", "notes.txt"], rows.Select(static row => row.GetProperty("name").GetString()));
        Assert.Equal(["done", "done", "rejected"], rows.Select(static row => row.GetProperty("outcome").GetString()));
        Assert.Equal([2, 3, 0], rows.Select(static row => row.GetProperty("pictures").GetArrayLength()));
        Assert.DoesNotContain("<b>&", _folder.Read("one/index.html"), StringComparison.Ordinal);
        var pictures = rows.SelectMany(static row => row.GetProperty("pictures").EnumerateArray());
        Assert.All(pictures, picture => Assert.Equal(
            "PNG"u8, File.ReadAllBytes(Path.Combine(_folder.Path, "one", picture.GetProperty("file").GetString()!)).AsSpan(1, 3)));
        Assert.Equal(Contents("one"), Contents("other"));
    }

    [Fact]
    public async Task Export_DocumentThatChanged_HasNoPicture()
    {
        File.Copy(Path.Combine(Folders.Samples, "fax.tif"), _folder.File("documents/fax.tif"), overwrite: true);
        await Run("run", Documents, "--job", Job);
        File.Copy(Path.Combine(Folders.Samples, "page.png"), _folder.File("documents/fax.tif"), overwrite: true);

        var row = Assert.Single(await ExportAsync("one"));

        Assert.Equal(13, row.GetProperty("redactions").GetInt32());
        Assert.Empty(row.GetProperty("pictures").EnumerateArray());
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("""<script type="application/json" id="documents">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Data();

    private static Task<CommandRun> Run(params string[] arguments) =>
        CommandRun.Of(BatchCommandTests.Real, ["batch", .. arguments]);

    private async Task<JsonElement[]> ExportAsync(string name)
    {
        var export = await Run("export", "--job", Job, "--output", Path.Combine(_folder.Path, name), "--format", "html");
        Assert.Equal(ExitCodes.Done, export.ExitCode);
        using var data = JsonDocument.Parse(Data().Match(_folder.Read($"{name}/index.html")).Groups[1].Value);

        return [.. data.RootElement.EnumerateArray().Select(static row => row.Clone())];
    }

    private IEnumerable<(string Name, string Bytes)> Contents(string name)
    {
        var root = Path.Combine(_folder.Path, name);

        return Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(root, path), Convert.ToHexString(File.ReadAllBytes(path))));
    }
}
