using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Inputs;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Worker;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>One run of <c>redaction batch run</c>. This process opens no document: its workers do.</summary>
internal sealed class JobRun(CommandHost host, RunSettings settings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var slipSheets = new IsolatedSlipSheetReader(new WorkerOptions { Pool = { Slots = 1 } }.CreatePool());
        var source = CollectionSource.Open(
            settings.Collection, settings.Job, settings.Unpack, host.Input, slipSheets);
        var detector = JobSession.FindDetector(host, settings.Pipeline);
        var job = new JobDescription(settings.Pipeline, detector, RedactionReportWriter.Version, settings.Shard);
        var password = PasswordSource.Read(settings.PasswordFile, host.Environment);
        var ledger = SqliteLedger.Begin(settings.Job, job);
        await using (ledger.ConfigureAwait(false))
        {
            using var processor = new IsolatedProcessor(
                host.ScanWorker, job, new() { Slots = settings.Workers }, password);
            var options = new BatchOptions { Slots = settings.Workers, Budget = settings.Budget };

            return await JobSession.RunAsync(
                host,
                ledger,
                token => BatchJob.RunAsync(new Intake(ledger), source, ledger, processor, options, token),
                cancellationToken).ConfigureAwait(false);
        }
    }
}
