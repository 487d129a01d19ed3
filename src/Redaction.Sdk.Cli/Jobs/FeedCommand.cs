using System.CommandLine;
using Redaction.Sdk.Batch.Cluster;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch feed</c>.</summary>
internal static class FeedCommand
{
    private const string Lesson = """
        A job on many machines is a PostgreSQL database of its own. Somebody feeds it,
        and any number of machines work on it; a second feeder of the same collection
        takes over where the first one is lost. Documents must have the same paths on
        all machines.

        Examples:
          redaction batch feed /data/collection \
            --database postgresql://redaction@db/job1 --broker amqp://redaction@queue
          redaction batch work --workers 16 \
            --database postgresql://redaction@db/job1 --broker amqp://redaction@queue

        Passwords never stand on a command line: the one of the database is in
        PGPASSWORD or in ~/.pgpass, the one of the broker in REDACTION_BROKER_PASSWORD.

        Exit codes:
          0    every document was read and checked
          1    nothing could be done, or the job could not go on
          2    the command line is wrong
          3    finished, but some document is partial or failed: see redaction batch status
          130  stopped before the end; run it again to go on
        """;

    public static Command Create(CommandHost host)
    {
        var collection = new Argument<string>("COLLECTION")
        {
            Description = "A folder, an Opticon load file (.opt), a file with a path a line, or - for such lines on standard input.",
        };
        var window = CheckedOption.Number(
            "--window", "N", 1, 20_000, PostgresLedgerOptions.DefaultWindow,
            "The most units that are on their way to workers. A job keeps the one with which it was begun.");
        var (cluster, unpack, pipeline) = (new ClusterOptions(), JobOptions.Unpack(), new PipelineOptions());
        var command = new TeachingCommand("feed", "Feeds workers on many machines with a collection.", Lesson)
        {
            collection, window, unpack,
        };
        cluster.AddTo(command);
        pipeline.AddSettingsTo(command);
        command.SetAction((result, cancellationToken) => new FeedRun(host, new()
        {
            Collection = result.GetRequiredValue(collection),
            Unpack = result.GetValue(unpack),
            Cluster = cluster.Read(result, host.Environment),
            Pipeline = pipeline.Read(result, host.ModelFolder),
            Window = result.GetValue(window),
        }).RunAsync(cancellationToken));

        return command;
    }
}
