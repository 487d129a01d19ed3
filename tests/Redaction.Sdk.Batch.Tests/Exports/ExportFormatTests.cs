namespace Redaction.Sdk.Batch.Tests.Exports;

public sealed class ExportFormatTests : IDisposable
{
    private readonly SampleJob _job = new();

    public static TheoryData<IExportFormat> Formats =>
        [new JsonLinesExport(), new CsvExport(), new ParquetExport(), new OverlayExport()];

    public void Dispose() => _job.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteAsync_SameDocuments_GivesTheSameBytes(IExportFormat format)
    {
        var one = await _job.ExportAsync(format, SampleJob.Documents);
        var other = await _job.ExportAsync(format, SampleJob.Documents.Select(Rebuilt));

        var names = Directory.GetFiles(one).Select(Path.GetFileName).Order();
        Assert.NotEmpty(names);
        Assert.Equal(names, Directory.GetFiles(other).Select(Path.GetFileName).Order());
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(one, name!)), File.ReadAllBytes(Path.Combine(other, name!))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Dispose_BeforeItIsComplete_LeavesNothing(IExportFormat format)
    {
        var path = Path.Combine(await _job.ExportAsync(format), "given-up");
        using (var folder = new ExportFolder(path))
        {
            await using var writer = format.Open(folder, SampleJob.Job);
            await writer.WriteAsync(SampleJob.Documents[0], TestContext.Current.CancellationToken);
        }

        Assert.False(Directory.Exists(path));
    }

    // The fields come in another order, as they would from another run.
    private static JobDocument Rebuilt(JobDocument document) => document with
    {
        Entry = document.Entry with { Fields = document.Entry.Fields.Reverse().ToDictionary() },
    };
}
