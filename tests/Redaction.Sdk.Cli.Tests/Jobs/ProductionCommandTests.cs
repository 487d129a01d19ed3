using Redaction.Sdk.Productions;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Cli.Tests.Jobs;

/// <summary>A production through the command line: real workers read it, and an overlay comes back.</summary>
public sealed class ProductionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Job => Path.Combine(_folder.Path, "job");

    private string Results => Path.Combine(_folder.Path, "results");

    [Fact]
    public async Task Run_OfALoadFile_ExportsAnOverlayWithItsKeys()
    {
        var production = await MadeUpProduction.WriteAsync(_folder.Path, documents: 120);

        var run = await Run("run", production.OpticonFile, "--job", Job);
        var export = await Run("export", "--job", Job, "--output", Results, "--format", "overlay", "--overlay-key", "BegBates");

        Assert.Equal((ExitCodes.Incomplete, ExitCodes.Done), (run.ExitCode, export.ExitCode));
        await using var file = File.OpenRead(Path.Combine(Results, "overlay.dat"));
        var rows = await DatReader.ReadAsync(file, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("BegBates", rows[0].Columns[0]);
        Assert.Equal(production.Keys.Order(StringComparer.Ordinal), rows.Select(static row => row.Values[0]));
        Assert.Equal(
            production.SlipSheets.Select(static sheet => sheet.Key),
            rows.Where(static row => row.Value(row.Columns.Find("RDX_SLIP_SHEET")).Length > 0).Select(static row => row.Values[0]));
        var manifest = _folder.Read("results/manifest.json");
        Assert.All(production.Gaps, gap => Assert.Contains($"\"subject\": \"{gap}\"", manifest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OfALoadFileWithoutKeys_IsRefusedInASentence()
    {
        await File.WriteAllTextAsync(_folder.File("p/load.opt"), "A1,V,a.tif,Y,,,1", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("p/load.dat"), "þCustodianþ\nþxþ\n", TestContext.Current.CancellationToken);

        var run = await Run("run", Path.Combine(_folder.Path, "p", "load.opt"), "--job", Job);

        Assert.Equal(ExitCodes.NothingDone, run.ExitCode);
        Assert.Equal(
            "redaction: The DAT file has no column for the first Bates number, such as BEGBATES.",
            run.Error.TrimEnd().Split('\n')[^1]);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<CommandRun> Run(params string[] arguments) =>
        CommandRun.Of(BatchCommandTests.Real, ["batch", .. arguments]);
}
