using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Batch.Tests.Exports;

public sealed class OverlayExportTests : IDisposable
{
    private readonly SampleJob _job = new();

    public void Dispose() => _job.Dispose();

    [Fact]
    public async Task WriteAsync_DocumentsOfAProduction_AreKeyedByTheirNumber()
    {
        var record = Assert.Single(await ReadAsync(new("Beg Bates"), SampleJob.Documents));

        Assert.Equal(["Beg Bates", .. OverlayWriter.Columns.Skip(1)], record.Columns);
        Assert.Equal(["M-0007", "M-0009", "checked", "3", "M-0008", "1", "1", "", "", "0.0417", "withheld"], record.Values);
    }

    [Fact]
    public async Task WriteAsync_MorePagesThanNumbers_CountsOn()
    {
        var document = SampleJob.Production("M-0007", "M-0009", redacted: 3);
        document = document with
        {
            Entry = document.Entry with
            {
                Fields = new Dictionary<string, string> { [ProductionFields.FirstNumber] = "M-0007" },
            },
        };

        Assert.Equal("M-0009", Assert.Single(await ReadAsync(new(), document)).Values[4]);
    }

    [Fact]
    public async Task WriteAsync_NumberWithTheMarkOfLineEnds_IsWritten()
    {
        var document = SampleJob.Production("M®þ-1", "M®þ-1", redacted: 1);

        Assert.Equal("M®þ-1", Assert.Single(await ReadAsync(new(), document)).Values[0]);
    }

    private async Task<List<DatRecord>> ReadAsync(OverlayExport format, params IEnumerable<JobDocument> documents)
    {
        var folder = await _job.ExportAsync(format, documents);
        await using var file = File.OpenRead(Path.Combine(folder, "overlay.dat"));

        return await DatReader.ReadAsync(file, DatDialect.Concordance with { NewLine = null })
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
