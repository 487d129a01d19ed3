using System.CommandLine;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch work</c>.</summary>
internal static class WorkCommand
{
    private const string Lesson = """
        The settings of the job are in its database: this machine does what the others
        do, and refuses where its model or its version is another. It ends when the job
        is complete.

        Ctrl-C and a request to terminate let documents at work come to their end, for
        20 seconds at most, and leave the rest to others. After a kill, those at work
        are done again when their lease has run out.

        Example:
          redaction batch work --workers 16 \
            --database postgresql://redaction@db/job1 --broker amqp://redaction@queue

        Exit codes: as those of redaction batch feed.
        """;

    public static Command Create(CommandHost host)
    {
        var (workers, memory) = (JobOptions.Workers(), JobOptions.Memory());
        var (cluster, passwordFile) = (new ClusterOptions(), new PipelineOptions().PasswordFile);
        var command = new TeachingCommand("work", "Works on a job that somebody feeds.", Lesson)
        {
            workers, memory, passwordFile,
        };
        cluster.AddTo(command);
        command.SetAction((result, cancellationToken) => new WorkRun(host, new()
        {
            Cluster = cluster.Read(result, host.Environment),
            Workers = result.GetValue(workers),
            MemoryMebibytes = result.GetValue(memory),
            PasswordFile = result.GetValue(passwordFile),
        }).RunAsync(cancellationToken));

        return command;
    }
}
