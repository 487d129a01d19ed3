using Redaction.Sdk.Batch;
using Redaction.Sdk.Batch.Cluster;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Worker;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>One run of <c>redaction batch feed</c>. It hashes documents and opens none.</summary>
internal sealed class FeedRun(CommandHost host, FeedSettings settings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var slipSheets = new IsolatedSlipSheetReader(new WorkerOptions { Pool = { Slots = 1 } }.CreatePool());
        var source = CollectionSource.Open(settings.Collection, null, settings.Unpack, host.Input, slipSheets);
        var detector = JobSession.FindDetector(host, settings.Pipeline);
        var job = new JobDescription(settings.Pipeline, detector, RedactionReportWriter.Version, Shard.Whole);
        var ledger = await PostgresLedger.BeginAsync(
            settings.Cluster.Database, job, new() { Window = settings.Window }, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        await using var owned = ledger.ConfigureAwait(false);
        var transport = await settings.Cluster.ConnectAsync(ledger, cancellationToken).ConfigureAwait(false);
        await using var connected = transport.ConfigureAwait(false);
        var options = new BatchOptions { Lease = settings.Cluster.Lease, FeedPause = TimeSpan.FromMilliseconds(100) };

        return await JobSession.RunAsync(
            host,
            ledger,
            token => ClusterJob.FeedAsync(new Intake(ledger), source, ledger, transport, options, token),
            cancellationToken).ConfigureAwait(false);
    }
}
