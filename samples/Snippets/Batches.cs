using Redaction.Sdk;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Isolation;

namespace JobSnippets;

internal static class Batches
{
    public static void Worker(string[] args)
    {
        #region an application that is the worker of its jobs
        if (args is [ScanWorker.Argument])
        {
            ScanWorker.Serve(static pipeline => RedactionSdk.CreateScanner(options =>
            {
                options.Model = pipeline.Model;
                options.Scanner.Parallelism = 1;
                options.Scanner.Dpi = pipeline.Dpi;
                options.Scanner.TimeBudget = pipeline.TimeBudget;
            }));
        }
        #endregion
    }

    public static async Task RunAsync(IRedactionDetector detector, CancellationToken cancellationToken)
    {
        #region a job from its documents to its results
        var job = new JobDescription(new ScanPipeline(), detector.Identity, RedactionReportWriter.Version, Shard.Whole);
        await using var ledger = SqliteLedger.Begin("job", job);
        using var processor = new IsolatedProcessor(WorkerCommand.ForThisApplication(ScanWorker.Argument), job);

        await BatchJob.RunAsync(
            new Intake(ledger), new FolderSource("collection"), ledger, processor, cancellationToken: cancellationToken);
        await new JobExporter(ledger, [new JsonLinesExport()]).ExportAsync("results", cancellationToken);
        #endregion
    }
}
