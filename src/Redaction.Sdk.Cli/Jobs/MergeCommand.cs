using System.CommandLine;
using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The verb <c>batch merge</c>.</summary>
internal static class MergeCommand
{
    public static Command Create(CommandHost host)
    {
        var shards = new Argument<string[]>("JOB")
        {
            Description = "The folders of the jobs of all parts, in any order.",
            Arity = ArgumentArity.OneOrMore,
        };
        var (output, formats) = (JobOptions.Output(), JobOptions.Formats());
        var command = new Command("merge", "Hands over the results of all parts of a collection, or refuses if one is missing.")
        {
            shards, output, formats,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var ledgers = new List<SqliteLedger>();
            try
            {
                ledgers.AddRange(result.GetRequiredValue(shards).Select(SqliteLedger.OpenToRead));

                return await ExportCommand.WriteAsync(
                    host,
                    MergedResults.Of(ledgers),
                    result.GetRequiredValue(formats),
                    result.GetRequiredValue(output),
                    cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                foreach (var ledger in ledgers)
                {
                    await ledger.DisposeAsync().ConfigureAwait(false);
                }
            }
        });

        return command;
    }
}
