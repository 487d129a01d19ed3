using System.CommandLine;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch export</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandHost host)
    {
        var (job, options) = (new JobPlace(host), new ExportOptions());
        var command = new Command("export", "Hands over the results of a job that is complete.");
        job.AddTo(command);
        options.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var ledger = await job.OpenToReadAsync(result, cancellationToken).ConfigureAwait(false);
            await using (ledger.ConfigureAwait(false))
            {
                return await new ExportRun(host, options.Read(result)).RunAsync(ledger, cancellationToken)
                    .ConfigureAwait(false);
            }
        });

        return command;
    }
}
