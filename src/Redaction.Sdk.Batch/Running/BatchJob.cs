namespace Redaction.Sdk.Batch;

/// <summary>Runs a whole job in one process: intake, feeder and runner side by side.</summary>
public static class BatchJob
{
    /// <summary>Runs a job to its end. What an earlier run has done is not done again.</summary>
    /// <param name="intake">Takes the documents into the ledger.</param>
    /// <param name="source">The collection.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="processor">Does the work of each unit.</param>
    /// <param name="options">The slots and the limits; the defaults by default.</param>
    /// <param name="cancellationToken">
    /// Drains: units at work may end within the drain time, and what has ended is kept.
    /// </param>
    /// <returns>A task that completes when every document has an outcome.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="RedactionException">The collection cannot be listed, or no worker can be had.</exception>
    /// <exception cref="OperationCanceledException">The job was drained before its end.</exception>
    public static async Task RunAsync(
        Intake intake,
        IManifestSource source,
        IJobLedger ledger,
        IUnitProcessor processor,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(processor);
        options ??= new();

        await ledger.BeginListingAsync(cancellationToken).ConfigureAwait(false);
        var transport = new InProcessTransport(options.Window);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] parts =
        [
            Start(token => intake.RunAsync(source, token), stop),
            Start(new Feeder(ledger, transport, options).RunAsync, stop),
            Start(new BatchRunner(transport, processor, ledger, options).RunAsync, stop),
        ];

        try
        {
            await Task.WhenAll(parts).ConfigureAwait(false);
        }
        finally
        {
            await ledger.ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Starts a part of the job; when it fails, the other parts are drained.</summary>
    internal static Task Start(Func<CancellationToken, Task> part, CancellationTokenSource stop) => Task.Run(
        async () =>
        {
            try
            {
                await part(stop.Token).ConfigureAwait(false);
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        },
        CancellationToken.None);
}
