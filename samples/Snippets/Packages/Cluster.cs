using Redaction.Sdk.Batch.Cluster;

namespace Snippets.Packages;

internal static class Cluster
{
    public static async Task Status()
    {
        #region how far a job is
        await using var ledger = await PostgresLedger.OpenAsync("postgresql://db.example/job");
        var progress = await ledger.ProgressAsync();
        Console.WriteLine($"{progress.PagesDone} pages done, {progress.Pending} units wait.");
        #endregion
    }
}
