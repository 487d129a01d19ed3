using System.CommandLine;
using System.Text;
using Redaction.Sdk.Cli.Models;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch status</c>.</summary>
internal static class StatusCommand
{
    public static Command Create(CommandHost host)
    {
        var (job, format) = (new JobPlace(host), ModelOptions.Format());
        var command = new Command("status", "Says how far a job is, also while it runs.") { format };
        job.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var ledger = await job.OpenToReadAsync(result, cancellationToken).ConfigureAwait(false);
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
