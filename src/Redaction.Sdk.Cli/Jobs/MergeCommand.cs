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
        var options = new ExportOptions();
        var command = new Command("merge", "Hands over the results of all parts of a collection, or refuses if one is missing.")
        {
            shards,
        };
        options.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var ledgers = new List<SqliteLedger>();
            try
            {
                ledgers.AddRange(result.GetRequiredValue(shards).Select(SqliteLedger.OpenToRead));

                return await new ExportRun(host, options.Read(result))
                    .RunAsync(MergedResults.Of(ledgers), cancellationToken).ConfigureAwait(false);
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
