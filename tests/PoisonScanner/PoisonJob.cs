using Redaction.Sdk.Batch;
using Redaction.Sdk.Isolation;

namespace PoisonScanner;

/// <summary>A job whose workers are this program.</summary>
public static class PoisonJob
{
    public static JobDescription Description { get; } =
        new(new ScanPipeline(), NothingDetector.TheIdentity, "0", Shard.Whole);

    public static WorkerCommand Worker
    {
        get
        {
            var command = WorkerCommand.ForAssembly("PoisonScanner");

            return command with { Arguments = [.. command.Arguments, ScanWorker.Argument] };
        }
    }

    public static async Task RunAsync(string documents, string folder, int slots)
    {
        await using var ledger = SqliteLedger.Begin(folder, Description);
        using var processor = new IsolatedProcessor(Worker, Description, new() { Slots = slots });

        // Few at a time, so that a kill finds work in every state.
        await BatchJob.RunAsync(
            new Intake(ledger), new FolderSource(documents), ledger, processor,
            new() { Slots = slots, Window = 8, CommitSize = 4 });
    }
}
