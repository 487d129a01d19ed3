using System.CommandLine;
using System.Text;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Models;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch status</c>.</summary>
internal static class StatusCommand
{
    public static Command Create(CommandHost host)
    {
        var (job, format) = (JobOptions.Job(), ModelOptions.Format());
        var command = new Command("status", "Says how far a job is, also while it runs.") { job, format };
        command.SetAction(async (result, cancellationToken) =>
        {
            var ledger = SqliteLedger.OpenToRead(result.GetRequiredValue(job));
            await using (ledger.ConfigureAwait(false))
            {
                var progress = await ledger.ProgressAsync(cancellationToken).ConfigureAwait(false);
                var text = result.GetValue(format) == "json"
                    ? Encoding.UTF8.GetString(StatusJson.Write(ledger, progress))
                    : JobSummary.Table(progress);
                await host.WriteAsync(text, cancellationToken).ConfigureAwait(false);

                return JobSummary.ExitCode(progress);
            }
        });

        return command;
    }
}
