using System.Globalization;
using System.IO.Compression;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Cli.Tests.Jobs;

public sealed class BatchCommandTests : IDisposable
{
    // Real detectors here, because the workers are real programs.
    internal static readonly Surroundings Real = new()
    {
        CreateDetector = static choice => DetectorSource.Create(choice),
        CreateScanner = static (detector, configure) =>
            RedactionSdk.CreateScanner(options => configure(options.Scanner), detector),
    };

    private readonly TemporaryFolder _folder = new();

    private string Job => Path.Combine(_folder.Path, "job");

    private string Results => Path.Combine(_folder.Path, "results");

    [Fact]
    public async Task Run_OfRealDocuments_ExportsWhatDetectReports()
    {
        Assert.Equal(ExitCodes.Incomplete, (await Run("run", Folders.Samples, "--job", Job)).ExitCode);

        var export = await Run("export", "--job", Job, "--output", Results);
        var detect = await CommandRun.Of(Real, "detect", Folders.Samples, "--format", "jsonl");

        Assert.Equal(ExitCodes.Done, export.ExitCode);
        Assert.Equal(detect.Output, _folder.Read("results/documents.jsonl"));
        Assert.Equal(ExitCodes.Done, (await Run("verify", "--job", Job, "--files", "--export", Results)).ExitCode);
    }

    [Fact]
    public async Task Merge_OfShards_IsTheExportOfTheWholeAndRefusesWhileOneIsMissing()
    {
        await Run("run", Folders.Samples, "--job", Job);
        await Run("export", "--job", Job, "--output", Results);
        string[] shards = [.. Enumerable.Range(0, 3).Select(i => Path.Combine(_folder.Path, $"shard-{i}"))];
        for (var i = 0; i < shards.Length; i++)
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"{i}/3");
            await Run("run", Folders.Samples, "--job", shards[i], "--shard", part);
        }

        var merged = Path.Combine(_folder.Path, "merged");
        var refused = await Run("merge", shards[2], shards[0], "--output", merged);
        var whole = await Run("merge", shards[2], shards[0], shards[1], "--output", merged);

        Assert.Equal(ExitCodes.NothingDone, refused.ExitCode);
        Assert.Contains("1 of 3", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, whole.ExitCode);
        Assert.Equal(_folder.Read("results/documents.jsonl"), _folder.Read("merged/documents.jsonl"));
        Assert.Equal(_folder.Read("results/manifest.json"), _folder.Read("merged/manifest.json"));
    }

    [Fact]
    public async Task Retry_OfFailures_LetsTheNextRunTryThemAgain()
    {
        File.Copy(Path.Combine(Folders.Samples, "encrypted.pdf"), _folder.File("documents/a.pdf"), overwrite: true);
        var collection = Path.Combine(_folder.Path, "documents");
        Assert.Contains("encrypted", (await Run("run", collection, "--job", Job)).Output, StringComparison.Ordinal);

        var retry = await Run("retry", "--job", Job, "--failed");

        Assert.StartsWith("1 units wait again", retry.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.NothingDone, (await Run("export", "--job", Job, "--output", Results)).ExitCode);
        Assert.Equal(ExitCodes.Incomplete, (await Run("verify", "--job", Job)).ExitCode);
        Assert.Contains("\"pending\": 1", (await Run("status", "--job", Job, "--format", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAnExportThatWasChanged_NamesTheFile()
    {
        File.Copy(Path.Combine(Folders.Samples, "page.png"), _folder.File("documents/a.png"), overwrite: true);
        await Run("run", Path.Combine(_folder.Path, "documents"), "--job", Job);
        await Run("export", "--job", Job, "--output", Results, "--format", "csv", "jsonl");
        File.AppendAllText(Path.Combine(Results, "pages.csv"), "x");

        var verify = await Run("verify", "--export", Results);

        Assert.Equal(ExitCodes.Incomplete, verify.ExitCode);
        Assert.Equal("pages.csv: The file is not what the manifest says.\n4 files of the export checked, 1 flaws\n", verify.Output);
    }

    [Fact]
    public async Task Run_OfAListFromStandardInput_NamesWhatIsMissing()
    {
        var letter = Path.Combine(Folders.Samples, "letter.pdf");
        var surroundings = Real with { Input = $"{letter}\n/there/is/none.pdf\n\n{letter}\n" };

        var run = await CommandRun.Of(surroundings, "batch", "run", "-", "--job", Job);

        Assert.Equal(ExitCodes.Incomplete, run.ExitCode);
        Assert.Matches("documents +2\n +not readable +1\n", run.Output);
    }

    [Fact]
    public async Task Run_WithArchives_ReadsWhatIsInThemOnlyWhenAskedTo()
    {
        var (collection, unpacked) = (Path.Combine(_folder.Path, "documents"), Path.Combine(_folder.Path, "unpacked"));
        using (ZipArchive zip = new(File.Create(_folder.File("documents/box.zip")), ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Path.Combine(Folders.Samples, "letter.pdf"), "in/letter.pdf");
            zip.CreateEntryFromFile(Path.Combine(Folders.Samples, "encrypted.pdf"), "in/encrypted.pdf");
        }

        File.WriteAllText(_folder.File("documents/damaged.zip"), "PK");
        var unasked = await Run("run", collection, "--job", Path.Combine(_folder.Path, "unasked"));
        var refused = await Run("run", collection, "--job", Job, "--unpack", Path.Combine(collection, "unpacked"));
        await Run("run", collection, "--job", Job, "--unpack", unpacked);
        await Run("run", collection, "--job", Job, "--unpack", unpacked);
        await Run("export", "--job", Job, "--output", Results, "--format", "csv");

        Assert.Matches("rejected +2\n", unasked.Output);
        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
        Assert.Equal(
            ["box.zip!/in/encrypted.pdf,encrypted", "box.zip!/in/letter.pdf,done", "damaged.zip,rejected"],
            OutcomesIn(_folder.Read("results/documents.csv")));
        Assert.Equal(ExitCodes.Done, (await Run("verify", "--job", Job, "--files", "--export", Results)).ExitCode);
    }

    [Theory]
    [InlineData("run x --job y --shard 8/8")]
    [InlineData("run x --job y --shard 1")]
    [InlineData("retry --job y")]
    [InlineData("retry --job y --only done")]
    [InlineData("verify")]
    [InlineData("export --job y --output z --format docx")]
    public async Task Batch_WithAWrongCommandLine_SaysWhatItTakes(string line)
    {
        var run = await Run(line.Split(' '));

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("Try: redaction batch", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run there-is-none --job y", ExitCodes.NothingDone)]
    [InlineData("status --job there-is-none", ExitCodes.NothingDone)]
    [InlineData("verify --export there-is-none", ExitCodes.NothingDone)]
    public async Task Batch_OfWhatIsNotThere_SaysSo(string line, int exitCode) =>
        Assert.Equal(exitCode, (await Run(line.Split(' '))).ExitCode);

    [Fact]
    public async Task Run_WithTheJobInTheCollection_IsRefused()
    {
        var run = await Run("run", _folder.Path, "--job", Job);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.False(Directory.Exists(Job));
    }

    [Fact]
    public async Task Run_WithOtherSettingsThanBefore_IsRefused()
    {
        File.Copy(Path.Combine(Folders.Samples, "page.png"), _folder.File("documents/a.png"), overwrite: true);
        var collection = Path.Combine(_folder.Path, "documents");
        await Run("run", collection, "--job", Job);

        Assert.Equal(ExitCodes.NothingDone, (await Run("run", collection, "--job", Job, "--dpi", "200")).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> OutcomesIn(string csv)
    {
        var rows = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static line => line.Split(',')).ToList();
        var (name, outcome) = (rows[0].IndexOf("document"), rows[0].IndexOf("outcome"));

        return rows.Skip(1).Select(row => $"{row[name]},{row[outcome]}");
    }

    private static Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(Real, ["batch", .. arguments]);
}
