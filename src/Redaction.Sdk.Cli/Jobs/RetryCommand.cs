using System.CommandLine;
using System.Globalization;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch retry</c>.</summary>
internal static class RetryCommand
{
    private static readonly Dictionary<string, OutcomeKind> Kinds = Enum.GetValues<OutcomeKind>()
        .Where(static kind => kind != OutcomeKind.Done)
        .ToDictionary(ReportName.Of);

    public static Command Create(CommandHost host)
    {
        var job = new JobPlace(host);
        var failed = new Option<bool>("--failed") { Description = "Whatever failed; what is partial is left as it is." };
        var kinds = new Option<string[]>("--only")
        {
            HelpName = string.Join('|', Kinds.Keys),
            Description = "What ended in these ways.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = static result =>
            {
                string[] names = [.. result.Tokens.Select(static token => token.Value)];

                return CheckedOption.Parse(
                    result, names.All(Kinds.ContainsKey), names, $"--only takes one of: {string.Join(", ", Kinds.Keys)}.");
            },
        };
        var command = new Command("retry", "Lets the next run try documents again.") { failed, kinds };
        job.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(failed) is null && result.GetResult(kinds) is null)
            {
                result.AddError("Say what is to be tried again: --failed, or --only and the ways in which it ended.");
            }
        });
        command.SetAction((result, cancellationToken) => RunAsync(
            host,
            token => job.OpenAsync(result, token),
            result.GetValue(failed)
                ? [.. Kinds.Values.Where(static kind => kind != OutcomeKind.Partial)]
                : [.. result.GetRequiredValue(kinds).Select(static name => Kinds[name])],
            cancellationToken));

        return command;
    }

    private static async Task<int> RunAsync(
        CommandHost host,
        Func<CancellationToken, Task<IJobLedger>> open,
        OutcomeKind[] kinds,
        CancellationToken cancellationToken)
    {
        var ledger = await open(cancellationToken).ConfigureAwait(false);
        await using (ledger.ConfigureAwait(false))
        {
            var count = await ledger.RetryAsync(kinds, cancellationToken).ConfigureAwait(false);
            await host.WriteAsync(
                string.Create(CultureInfo.InvariantCulture, $"{count} units wait again; run the job.\n"), cancellationToken)
                .ConfigureAwait(false);

            return ExitCodes.Done;
        }
    }
}
