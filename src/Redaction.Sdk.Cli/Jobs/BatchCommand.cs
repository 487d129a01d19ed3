using System.CommandLine;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verbs <c>batch run</c>, <c>status</c>, <c>retry</c>, <c>verify</c>, <c>export</c>, <c>merge</c>, <c>feed</c> and <c>work</c>.</summary>
internal static class BatchCommand
{
    private const string Lesson = """
        A job lives in a folder of its own. It can be stopped and killed at any moment:
        run it again, and it goes on where it was. Every document has one outcome in the
        end; a failure is an outcome with its reason.

        Examples:
          redaction batch run collection/ --job job/
              Scans a whole folder, each document in a process that may die of it.
          redaction batch status --job job/
              Says how far the job is, also while it runs.
          redaction batch retry --job job/ --failed
              Lets the next run try the failed documents again.
          redaction batch verify --job job/
              Proves that every document has its outcome.
          redaction batch export --job job/ --output results/
              Hands over the results, with a manifest of counts and hashes.
          redaction batch run collection/ --job shard-3/ --shard 3/8
              The fourth of eight parts, for machines that share nothing.
          redaction batch merge shard-*/ --output results/
              Hands over the results of all parts as those of one job.
          redaction batch feed collection/ and redaction batch work
              One job on many machines, with a PostgreSQL database and a RabbitMQ broker.
        """;

    public static Command Create(CommandHost host) =>
        new TeachingCommand("batch", "Scans whole collections: resumable, provable, on one machine or many.", Lesson)
        {
            RunCommand.Create(host),
            StatusCommand.Create(host),
            RetryCommand.Create(host),
            VerifyCommand.Create(host),
            ExportCommand.Create(host),
            MergeCommand.Create(host),
            FeedCommand.Create(host),
            WorkCommand.Create(host),
        };
}
