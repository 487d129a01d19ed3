using System.CommandLine;
using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch export</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandHost host)
    {
        var (job, options) = (JobOptions.Job(), new ExportOptions());
        var command = new Command("export", "Hands over the results of a job that is complete.") { job };
        options.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var ledger = SqliteLedger.OpenToRead(result.GetRequiredValue(job));
            await using (ledger.ConfigureAwait(false))
            {
                return await new ExportRun(host, options.Read(result)).RunAsync(ledger, cancellationToken)
                    .ConfigureAwait(false);
            }
        });

        return command;
    }
}
