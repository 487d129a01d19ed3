using Redaction.Sdk.Imaging;
using Redaction.Sdk.Productions;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Batch.Tests.Manifests;

/// <summary>A production goes through a whole job: load files in, overlay out.</summary>
public sealed class ProductionJobTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("production-").FullName;
    private readonly ScanningProcessor _processor = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _processor.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task RunAsync_Of1000Documents_GivesAnOverlayWithTheSameKeys()
    {
        var production = await MadeUpProduction.WriteAsync(_folder, documents: 1_000);
        await using var ledger = await RunAsync(production.OpticonFile);

        var overlay = await ExportAsync(ledger);

        Assert.Equal(production.Keys.Order(StringComparer.Ordinal), overlay.Select(static record => record.Values[0]));
        Assert.Equal(
            production.Barred.Order(StringComparer.Ordinal),
            overlay.SelectMany(static row => row.Value(row.Columns.Find("RDX_REDACTED_PAGES")).Split(';'))
                .Where(static key => key.Length > 0));
        var unread = overlay.Where(static row => row.Value(row.Columns.Find("RDX_STATUS")) != "checked");
        Assert.Equal(production.WithoutImages, unread.Select(static row => row.Values[0]));
        var notes = await ledger.ReadNotesAsync(Stop);
        Assert.Equal(production.Gaps, Subjects(notes, "bates-gap"));
        Assert.Equal(
            production.SlipSheets.Select(static sheet => (sheet.Key, ReportNameOf(sheet.Kind))),
            overlay.Select(static row => (row.Values[0], row.Value(row.Columns.Find("RDX_SLIP_SHEET"))))
                .Where(static row => row.Item2.Length > 0));
        Assert.Equal(production.SlipSheets.Select(static sheet => sheet.Key), Subjects(notes, "slip-sheet"));
        Assert.Equal([$"{production.WithoutImages.Count}"], Subjects(notes, "record-without-images"));
        Assert.Empty(Subjects(notes, "bates-repeat"));
        Assert.Empty(Subjects(notes, "bates-order"));
    }

    [Fact]
    public async Task RunAsync_OfAPageWithoutFile_ReadsTheOthersUnderTheirNumbers()
    {
        Write("A1.tif", MadeUpPage.Write(40, seed: 1));
        Write("A3.tif", MadeUpPage.Write(40, seed: 1, hasBar: true));
        Write("load.opt", "A1,V,A1.tif,Y,,,3\nA2,V,A2.tif,,,,\nA3,V,A3.tif,,,,\nA4,V,..\\A4.tif,Y,,,1\nA4,V,A1.tif,Y,,,1\n"u8);
        await using var ledger = await RunAsync(Path.Combine(_folder, "load.opt"));

        var documents = await Ledger.Fixture.DocumentsOf(ledger);

        Assert.Equal(["A1", "A4", "A4 (line 5)"], documents.Select(static document => document.Entry.Name));
        Assert.Equal(
            [OutcomeKind.Partial, OutcomeKind.Missing, OutcomeKind.Done], documents.Select(static document => document.Kind));
        Assert.Equal(
            [(1, 0, true), (2, 0, false), (3, 1, true)],
            documents[0].Findings!.Pages.Select(static page =>
                (page.Number, page.Redactions.Count, page.Status == Detection.ReadStatus.Checked)));
        Assert.Equal(2, documents[0].Findings!.Problems[0].Page);
        Assert.Equal("The path of the image leads out of the production.", documents[1].Findings!.Problems[0].Message);
        Assert.Equal("unsafe-path", documents[1].Entry.Fields[ProductionFields.Findings]);
        Assert.Equal(["A4"], Subjects(await ledger.ReadNotesAsync(Stop), "bates-repeat"));
        var overlay = await ExportAsync(ledger);
        Assert.Equal(["A3", "", ""], overlay.Select(static row => row.Value(row.Columns.Find("RDX_REDACTED_PAGES"))));
    }

    [Fact]
    public async Task RunAsync_OfAPageThatComesLater_LooksAtTheDocumentAgain()
    {
        Write("A1.tif", MadeUpPage.Write(40, seed: 1));
        Write("load.opt", "A1,V,A1.tif,Y,,,2\nA2,V,A2.tif,,,,\n"u8);
        await (await RunAsync(Path.Combine(_folder, "load.opt"))).DisposeAsync();
        Write("A2.tif", MadeUpPage.Write(40, seed: 2));

        await using var ledger = await RunAsync(Path.Combine(_folder, "load.opt"));

        Assert.Equal(OutcomeKind.Done, Assert.Single(await Ledger.Fixture.DocumentsOf(ledger)).Kind);
    }

    [Fact]
    public async Task RunAsync_WithoutLoadFile_IsRefused() =>
        await Assert.ThrowsAsync<JobException>(() => RunAsync(Path.Combine(_folder, "none.opt")));

    private static IEnumerable<string> Subjects(IReadOnlyList<ManifestNote> notes, string kind) =>
        notes.Where(note => note.Kind == kind).Select(static note => note.Subject);

    private static string ReportNameOf(SlipSheetKind kind) => Detection.ReportName.Of(kind);

    private async Task<SqliteLedger> RunAsync(string opticonFile)
    {
        var reader = new ProductionReader(slipSheets: new SlipSheetReader(new ImageDocumentFormat()));
        var ledger = SqliteLedger.Begin(Path.Combine(_folder, "job"), _processor.Job);
        try
        {
            await BatchJob.RunAsync(
                new Intake(ledger), new ProductionSource(opticonFile, reader), ledger, _processor, new() { Slots = 2 }, Stop);

            return ledger;
        }
        catch
        {
            await ledger.DisposeAsync();
            throw;
        }
    }

    private async Task<List<DatRecord>> ExportAsync(SqliteLedger ledger)
    {
        var folder = Path.Combine(_folder, "results");
        await new JobExporter(ledger, [new OverlayExport()]).ExportAsync(folder, Stop);
        await using var file = File.OpenRead(Path.Combine(folder, "overlay.dat"));

        return await DatReader.ReadAsync(file).ToListAsync(Stop);
    }

    private void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(_folder, name), bytes);
}
