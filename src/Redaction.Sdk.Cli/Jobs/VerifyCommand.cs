using System.CommandLine;
using System.Globalization;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch verify</c>.</summary>
internal static class VerifyCommand
{
    private const string Lesson = """
        Exit codes:
          0  every document has exactly one outcome, and nothing was changed
          1  there is no such job or export
          2  the command line is wrong
          3  something is not as it has to be: a line says what
        """;

    public static Command Create(CommandHost host)
    {
        var job = new JobPlace(host);
        var files = new Option<bool>("--files") { Description = "Read every document again and compare its hash." };
        var export = new Option<string?>("--export")
        {
            HelpName = "DIR",
            Description = "An export, whose files are compared with its manifest.",
        };
        var command = new TeachingCommand("verify", "Proves that a job, or an export, is whole.", Lesson)
        {
            files, export,
        };
        job.AddOptionalTo(command);
        command.Validators.Add(result =>
        {
            if (!job.IsGiven(result) && result.GetValue(export) is null)
            {
                result.AddError("Say what is to be verified: --job or --database, --export, or both.");
            }
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var isWhole = true;
            if (job.IsGiven(result))
            {
                var ledger = await job.OpenToReadAsync(result, cancellationToken).ConfigureAwait(false);
                await using var owned = ledger.ConfigureAwait(false);
                isWhole &= await VerifyJobAsync(host, ledger, result.GetValue(files), cancellationToken).ConfigureAwait(false);
            }

            if (result.GetValue(export) is { } results)
            {
                var found = await ExportVerifier.VerifyAsync(results, cancellationToken).ConfigureAwait(false);
                isWhole &= await TellAsync(host, found, "files of the export", cancellationToken).ConfigureAwait(false);
            }

            return isWhole ? ExitCodes.Done : ExitCodes.Incomplete;
        });

        return command;
    }

    private static async Task<bool> VerifyJobAsync(
        CommandHost host, IJobLedger ledger, bool readFiles, CancellationToken cancellationToken)
    {
        if (ledger is SqliteLedger file && !file.IsIntact())
        {
            throw new JobException("The ledger of the job is damaged.");
        }

        var found = await JobVerifier.VerifyAsync(ledger, readFiles, cancellationToken).ConfigureAwait(false);

        return await TellAsync(host, found, "documents", cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> TellAsync(
        CommandHost host, JobVerification found, string things, CancellationToken cancellationToken)
    {
        foreach (var flaw in found.Flaws)
        {
            await host.WriteAsync(
                $"{PrintableText.Escape(flaw.Subject)}: {flaw.Message}\n", cancellationToken).ConfigureAwait(false);
        }

        await host.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"{found.Checked:#,0} {things} checked, {found.FlawCount:#,0} flaws\n"),
            cancellationToken).ConfigureAwait(false);

        return found.FlawCount == 0;
    }
}
