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
        var source = CollectionSource.Open(settings.Collection, settings.Job, host.Input, slipSheets);
        var job = new JobDescription(settings.Pipeline, FindDetector(), RedactionReportWriter.Version, settings.Shard);
        var password = PasswordSource.Read(settings.PasswordFile, host.Environment);
        var ledger = SqliteLedger.Begin(settings.Job, job);
        await using (ledger.ConfigureAwait(false))
        {
            using var processor = new IsolatedProcessor(
                host.ScanWorker, job, new() { Slots = settings.Workers }, password);
            var isWhole = await WorkAsync(source, ledger, processor, cancellationToken).ConfigureAwait(false);
            var progress = await ledger.ProgressAsync(CancellationToken.None).ConfigureAwait(false);
            await host.WriteAsync(JobSummary.Table(progress), CancellationToken.None).ConfigureAwait(false);

            return isWhole ? JobSummary.ExitCode(progress) : ExitCodes.Cancelled;
        }
    }

    private async Task<bool> WorkAsync(
        IManifestSource source, SqliteLedger ledger, IsolatedProcessor processor, CancellationToken cancellationToken)
    {
        using var line = new JobProgressLine(host, ledger);
        try
        {
            var options = new BatchOptions { Slots = settings.Workers, Budget = settings.Budget };
            await BatchJob.RunAsync(new Intake(ledger), source, ledger, processor, options, cancellationToken)
                .ConfigureAwait(false);

            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync("redaction: Stopped; run the same command again to go on.").ConfigureAwait(false);

            return false;
        }
    }

    /// <summary>Makes the detector once here, so that a model that cannot be had is known before anything begins.</summary>
    private DetectorIdentity FindDetector()
    {
        var detector = host.OpenDetector(new(settings.Pipeline.Model, settings.Pipeline.Provider, Threads: 1));
        using var owned = detector as IDisposable;

        return detector.Identity;
    }
}
