using System.CommandLine;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch run</c>.</summary>
internal static class RunCommand
{
    private const string Lesson = """
        Examples:
          redaction batch run collection/ --job job/
              Scans every file in the folder, hidden files aside. Run it again to go on.
          redaction batch run files.txt --job job/ --workers 16
              Scans the files that the lines of files.txt name.
          redaction batch run VOL001/DATA/VOL001.opt --job job/
              Scans an e-discovery production, document by document under its numbers.
          redaction batch run collection/ --job job/ --unpack unpacked/
              Also scans what is in ZIP and TAR files, as box.zip!/letter.pdf.
          find /archive -name '*.pdf' | redaction batch run - --job job/
              The same from standard input.

        Ctrl-C and a request to terminate let documents at work come to their end, for
        20 seconds at most. After a kill, those at work are done again.

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
        var (workers, memory) = (JobOptions.Workers(), JobOptions.Memory());
        var (job, shard, unpack, pipeline) =
            (JobOptions.Job(), JobOptions.Shard(), JobOptions.Unpack(), new PipelineOptions());
        var command = new TeachingCommand("run", "Scans a collection, or goes on with it.", Lesson)
        {
            collection, job, workers, memory, shard, unpack,
        };
        pipeline.AddTo(command);
        command.SetAction((result, cancellationToken) => new JobRun(host, new()
        {
            Collection = result.GetRequiredValue(collection),
            Job = result.GetRequiredValue(job),
            Pipeline = pipeline.Read(result, host.ModelFolder),
            Unpack = result.GetValue(unpack),
            Shard = result.GetValue(shard),
            Workers = result.GetValue(workers),
            MemoryMebibytes = result.GetValue(memory),
            PasswordFile = result.GetValue(pipeline.PasswordFile),
        }).RunAsync(cancellationToken));

        return command;
    }
}
