namespace Redaction.Sdk.Batch.Tests.Exports;

public sealed class CsvExportTests : IDisposable
{
    private readonly SampleJob _job = new();

    public void Dispose() => _job.Dispose();

    [Fact]
    public async Task WriteAsync_Documents_AreALineEach()
    {
        var lines = await ReadAsync("documents.csv");

        Assert.Equal(SampleJob.Documents.Length + 1, lines.Length);
        Assert.StartsWith("document,outcome,status,sha256,bytes,media_type,pages,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("\"'=letter, \"\"1\"\".pdf\",done,checked,0123", lines[1], StringComparison.Ordinal);
        Assert.Contains(",12345678901,application/pdf,2,1,0,2,1,A,(b)(5); (b)(6),0.125,,,,,0,,,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("broken.pdf,timeout,unchecked,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",1,timed-out,It took too long.,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("""
            "{""first-number"":""M-0007"",""last-number"":""M-0009"",""page-numbers"":""M-0007\nM-0008\nM-0009"",""slip-sheet"":""withheld""}"
            """, lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_PagesAndRedactions_AreALineEach()
    {
        var (pages, redactions) = (await ReadAsync("pages.csv"), await ReadAsync("redactions.csv"));

        Assert.Equal(7, pages.Length);
        Assert.EndsWith(",1,checked,612,792,1275,1650,2,A,0.25,,,,false,,", pages[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "document,page,id,left,top,right,bottom,confidence,style,sources,status,grade,hidden_characters,hidden_sha256,hidden_text,codes",
                "\"'=letter, \"\"1\"\".pdf\",1,p1-r1,72,100.5,180.124,112,0.9876,black,pixels; vector,undetermined,,,,,",
                "\"'=letter, \"\"1\"\".pdf\",1,p1-r2,72,100.5,180.124,112,0.9876,hatched,pixels; vector,text-under-cover,A,4,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,\"'+\"\"x\\u{a}y\",(b)(5); (b)(6)",
                "M-0007,2,p2-r1,72,100.5,180.124,112,0.9876,black,pixels; vector,undetermined,,,,,",
            ],
            redactions);
    }

    private async Task<string[]> ReadAsync(string name)
    {
        var folder = await _job.ExportAsync(new CsvExport(), SampleJob.Documents);
        var text = await File.ReadAllTextAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken);

        return text.Split("\r\n")[..^1];
    }
}
