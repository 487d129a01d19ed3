using Redaction.Sdk.Batch;
using Redaction.Sdk.Batch.Cluster;
using Redaction.Sdk.Cli.Inputs;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>One run of <c>redaction batch work</c>. This process opens no document: its workers do.</summary>
internal sealed class WorkRun(CommandHost host, WorkSettings settings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var password = PasswordSource.Read(settings.PasswordFile, host.Environment);
        var ledger = await PostgresLedger.OpenAsync(settings.Cluster.Database, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        await using var owned = ledger.ConfigureAwait(false);
        ThrowUnlessAble(ledger.Job);
        var transport = await settings.Cluster.ConnectAsync(ledger, cancellationToken).ConfigureAwait(false);
        await using var connected = transport.ConfigureAwait(false);
        using var processor = new IsolatedProcessor(
            host.ScanWorker, ledger.Job, new() { Slots = settings.Workers }, password);
        var options = new BatchOptions
        {
            Slots = settings.Workers,
            Lease = settings.Cluster.Lease,
            Budget = RunSettings.BudgetOf(ledger.Job.Pipeline, settings.MemoryMebibytes),
        };

        return await JobSession.RunAsync(
            host, ledger, token => ClusterJob.WorkAsync(ledger, transport, processor, options, token), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Makes sure that this machine would find in a document what every other one finds.</summary>
    /// <exception cref="JobException">It would not.</exception>
    private void ThrowUnlessAble(JobDescription job)
    {
        var own = new JobDescription(
            job.Pipeline, JobSession.FindDetector(host, job.Pipeline), RedactionReportWriter.Version, job.Shard);
        if (own.Fingerprint != job.Fingerprint)
        {
            throw new JobException("The job was begun with another model or another version than this machine has.");
        }
    }
}
