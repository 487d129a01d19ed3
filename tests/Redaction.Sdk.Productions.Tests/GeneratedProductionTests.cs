using Redaction.Sdk.Imaging;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Productions.Tests;

/// <summary>A production of 1,000 documents goes round: load files in, overlay out.</summary>
public sealed class GeneratedProductionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ProductionDocument> _documents = [];
    private readonly ProductionRegister _register = new();
    private MadeUpProduction _production = null!;

    public async ValueTask InitializeAsync()
    {
        _production = await MadeUpProduction.WriteAsync(_folder.Path, documents: 1_000);
        var reader = new ProductionReader(slipSheets: new SlipSheetReader(new ImageDocumentFormat()));
        await foreach (var document in reader.ReadAsync(_production.OpticonFile, TestContext.Current.CancellationToken))
        {
            _documents.Add(document);
            _register.Add(document);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Production_Of1000Documents_ComesBackAsItWasWritten()
    {
        var summary = _register.ToSummary();

        Assert.Equal(1_000, summary.Documents);
        Assert.Equal(_production.Pages, summary.Pages);
        Assert.All(_documents.SelectMany(static document => document.Pages), static page => Assert.Null(page.Problem));
        Assert.Equal(_production.Gaps, summary.Gaps.Select(static gap => gap.ToString()));
        Assert.Equal(
            _production.SlipSheets, summary.SlipSheets.Select(static sheet => (sheet.Key, sheet.Value.Kind)));
        Assert.Equal(_production.WithoutImages, WithoutImages());
        Assert.Empty(summary.Repeats);
        Assert.Empty(summary.OutOfOrder);
        Assert.Equal([ProductionFindingCode.RecordWithoutImages], summary.Findings.Keys);

        await OverlayHasTheSameKeys();
    }

    private IEnumerable<string> WithoutImages() =>
        _documents.Where(static document => document.Pages.Count is 0).Select(static document => document.Key);

    private async Task OverlayHasTheSameKeys()
    {
        using var file = new MemoryStream();
        await using (var overlay = new OverlayWriter(file))
        {
            foreach (var document in _documents)
            {
                await overlay.WriteAsync(new()
                {
                    FirstNumber = document.Key,
                    LastNumber = document.LastKey,
                    Status = "checked",
                    Pages = document.PageCount,
                    SlipSheet = document.SlipSheet?.Kind,
                });
            }
        }

        file.Position = 0;
        var records = await DatReader.ReadAsync(file).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(records, static record => Assert.Null(record.Fault));
        Assert.Equal(_production.Keys.Order(), records.Select(static record => record.Values[0]).Order());
        var sheets = records.Where(static record => record.Value(record.Columns.Find("RDX_SLIP_SHEET")).Length > 0);
        Assert.Equal(
            _production.SlipSheets.Select(static sheet => sheet.Key), sheets.Select(static record => record.Values[0]));
    }
}
