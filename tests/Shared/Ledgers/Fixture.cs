using System.Globalization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch.Tests.Ledger;

/// <summary>A ledger in a folder of its own, and made-up documents.</summary>
internal sealed class Fixture : IDisposable
{
    public static JobDescription Job { get; } = new(new ScanPipeline(), new("rules", "1"), "0", Shard.Whole);

    public string Folder { get; } = Directory.CreateTempSubdirectory("ledger-").FullName;

    public SqliteLedger Begin(TimeProvider? clock = null) => SqliteLedger.Begin(Folder, Job, clock: clock);

    public static JobInput Input(string name, params int[] contents) => new(new() { Name = name, Files = [.. contents.Select(Path)] })
    {
        Files = [.. contents.Select(content => new DocumentFile(Path(content), Hash(content)))],
        Bytes = 1,
        Stamp = "1",
    };

    public static UnitOutcome Done(WorkUnit unit, int pages) => new(unit.Id, OutcomeKind.Done)
    {
        DocumentPages = unit.PagesAreFiles ? null : pages,
        Payload = FindingsCodec.Write(new()
        {
            Name = string.Empty,
            Status = ReadStatus.Checked,
            PageCount = pages,
            Detector = Job.Detector,
            Pages =
            [
                .. Enumerable.Range(unit.PagesAreFiles ? 1 : unit.Pages.First, unit.PagesAreFiles
                        ? unit.Files.Count
                        : Math.Min(pages, unit.Pages.Last) - unit.Pages.First + 1)
                    .Select(number => new PageFindings { Number = number, Status = ReadStatus.Checked }),
            ],
        }),
    };

    public static async Task<List<JobDocument>> DocumentsOf(IJobResults ledger)
    {
        var documents = new List<JobDocument>();
        await foreach (var document in ledger.ReadDocumentsAsync(TestContext.Current.CancellationToken))
        {
            documents.Add(document);
        }

        return documents;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Path(int content) => string.Create(CultureInfo.InvariantCulture, $"/documents/{content}.pdf");

    private static string Hash(int content) => content.ToString("x64", CultureInfo.InvariantCulture);
}
