namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Runs a job on many machines: any number of them feed it, any number of them work on it.</summary>
/// <remarks>
/// Both renew the leases of what they have hold of, three times within each. What is lost, with a machine, a queue or a
/// connection, is renewed by nobody, and is handed out again when its lease has run out. A lease of a minute is long enough.
/// </remarks>
public static class ClusterJob
{
    private static readonly TimeSpan CompletionPause = TimeSpan.FromSeconds(1);

    /// <summary>Lists a collection and feeds the workers until every document has an outcome.</summary>
    /// <param name="intake">Takes the documents into the ledger.</param>
    /// <param name="source">The collection: every feeder of a job lists the same one.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="transport">Takes units to the workers. Its queue is deleted at the end.</param>
    /// <param name="options">The lease and the pause of the feeder; the defaults by default. The window is the ledger's.</param>
    /// <param name="cancellationToken">Stops the feeding. The workers go on with what is in the queue.</param>
    /// <returns>A task that completes when every document has an outcome.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="RedactionException">The collection cannot be listed, or a server was away for long.</exception>
    /// <exception cref="OperationCanceledException">The feeding was stopped before its end.</exception>
    public static async Task FeedAsync(
        Intake intake,
        IManifestSource source,
        PostgresLedger ledger,
        RabbitMqTransport transport,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(transport);
        options ??= new();

        await ledger.BeginListingAsync(cancellationToken).ConfigureAwait(false);
        var feeder = new Feeder(
            ledger, transport, new() { Window = ledger.Window, Lease = options.Lease, FeedPause = options.FeedPause });
        await Companions.RunAsync(
            async stop => await Task.WhenAll(
                BatchJob.Start(token => intake.RunAsync(source, token), stop),
                BatchJob.Start(feeder.RunAsync, stop)).ConfigureAwait(false),
            [new(options.Lease / 3, token => RenewQueuedAsync(ledger, transport, options.Lease, token))],
            cancellationToken).ConfigureAwait(false);
        await transport.DeleteQueueAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Works on what the feeders send until every document has an outcome.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="transport">Brings units.</param>
    /// <param name="processor">Does the work of each unit.</param>
    /// <param name="options">The slots and the limits; the defaults by default.</param>
    /// <param name="cancellationToken">
    /// Drains: units at work may end within the drain time, and what has ended is kept.
    /// </param>
    /// <returns>A task that completes when every document has an outcome.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="RedactionException">No worker can be had, or a server was away for long.</exception>
    /// <exception cref="OperationCanceledException">The work was drained before its end.</exception>
    public static async Task WorkAsync(
        PostgresLedger ledger,
        RabbitMqTransport transport,
        IUnitProcessor processor,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(processor);
        options ??= new();

        var held = new HeldTransport(transport, ledger, options.Lease);
        var runner = new BatchRunner(held, processor, ledger, options);
        await Companions.RunAsync(
            stop => BatchJob.Start(runner.RunAsync, stop),
            [
                new(options.Lease / 3, held.RenewAsync),
                new(CompletionPause, token => CompleteAsync(ledger, transport, token)),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Renews what waits in the queue. While nothing waits there, what is not at work was lost.</summary>
    private static Task RenewQueuedAsync(
        PostgresLedger ledger, RabbitMqTransport transport, TimeSpan lease, CancellationToken cancellationToken) =>
        transport.InFlight > 0 ? ledger.RenewAllAsync(lease, cancellationToken) : Task.CompletedTask;

    private static async Task CompleteAsync(
        PostgresLedger ledger, RabbitMqTransport transport, CancellationToken cancellationToken)
    {
        if (await ledger.IsCompleteAsync(cancellationToken).ConfigureAwait(false))
        {
            transport.Complete();
        }
    }
}
