using System.CommandLine;
using System.Globalization;
using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch export</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandHost host)
    {
        var (job, output, formats) = (JobOptions.Job(), JobOptions.Output(), JobOptions.Formats());
        var command = new Command("export", "Hands over the results of a job that is complete.") { job, output, formats };
        command.SetAction(async (result, cancellationToken) =>
        {
            var ledger = SqliteLedger.OpenToRead(result.GetRequiredValue(job));
            await using (ledger.ConfigureAwait(false))
            {
                return await WriteAsync(
                    host, ledger, result.GetRequiredValue(formats), result.GetRequiredValue(output), cancellationToken)
                    .ConfigureAwait(false);
            }
        });

        return command;
    }

    /// <summary>Writes the results of a job, or of all shards of one.</summary>
    public static async Task<int> WriteAsync(
        CommandHost host, IJobResults results, string[] formats, string output, CancellationToken cancellationToken)
    {
        var count = await new JobExporter(results, ExportFormats.Named(formats))
            .ExportAsync(output, cancellationToken).ConfigureAwait(false);
        await host.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"{count:#,0} documents exported\n"), cancellationToken)
            .ConfigureAwait(false);

        return ExitCodes.Done;
    }
}
