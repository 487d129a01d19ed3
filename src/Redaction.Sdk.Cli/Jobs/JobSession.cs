using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>What everyone does who runs a job: tells how far it is, and how it ended.</summary>
internal static class JobSession
{
    /// <summary>Runs a job, or a part of one.</summary>
    /// <param name="host">What surrounds the command.</param>
    /// <param name="ledger">The ledger of the job.</param>
    /// <param name="run">What is done until the job is complete.</param>
    /// <param name="cancellationToken">Stops it before that.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        CommandHost host, IJobLedger ledger, Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        var isWhole = await TryAsync(host, ledger, run, cancellationToken).ConfigureAwait(false);
        var progress = await ledger.ProgressAsync(CancellationToken.None).ConfigureAwait(false);
        await host.WriteAsync(JobSummary.Table(progress), CancellationToken.None).ConfigureAwait(false);

        return isWhole ? JobSummary.ExitCode(progress) : ExitCodes.Cancelled;
    }

    /// <summary>Makes the detector once here, so that a model that cannot be had is known before anything begins.</summary>
    public static DetectorIdentity FindDetector(CommandHost host, ScanPipeline pipeline)
    {
        var detector = host.OpenDetector(new(pipeline.Model, pipeline.Provider, Threads: 1));
        using var owned = detector as IDisposable;

        return detector.Identity;
    }

    private static async Task<bool> TryAsync(
        CommandHost host, IJobLedger ledger, Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        using var line = new JobProgressLine(host, ledger);
        try
        {
            await run(cancellationToken).ConfigureAwait(false);

            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync("redaction: Stopped; run the same command again to go on.").ConfigureAwait(false);

            return false;
        }
    }
}
