using System.CommandLine;
using System.CommandLine.Parsing;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Batch.Cluster;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The options that say where a job is: in a folder, or in a database.</summary>
internal sealed class JobPlace(CommandHost host)
{
    private readonly Option<string?> _folder = new("--job")
    {
        HelpName = "DIR",
        Description = "The folder of the job, on a disk of this machine.",
    };

    private readonly Option<string?> _database = ClusterOptions.Database();

    /// <summary>Adds the options, of which one has to be given.</summary>
    public void AddTo(Command command)
    {
        AddOptionalTo(command);
        command.Validators.Add(result =>
        {
            if (!IsGiven(result) && host.Environment(ClusterOptions.DatabaseVariable) is null)
            {
                result.AddError("Say where the job is: --job DIR, or --database ADDRESS.");
            }
        });
    }

    /// <summary>Adds the options, of which none need be given.</summary>
    public void AddOptionalTo(Command command)
    {
        command.Add(_folder);
        command.Add(_database);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_folder) is not null && result.GetValue(_database) is not null)
            {
                result.AddError("A job is in a folder or in a database; give --job or --database.");
            }
        });
    }

    public bool IsGiven(SymbolResult result) =>
        result.GetValue(_folder) is not null || result.GetValue(_database) is not null;

    public bool IsGiven(ParseResult result) => IsGiven(result.CommandResult);

    /// <summary>Opens the job to read it, also while others work on it.</summary>
    public Task<IJobLedger> OpenToReadAsync(ParseResult result, CancellationToken cancellationToken) =>
        OpenAsync(result, SqliteLedger.OpenToRead, cancellationToken);

    /// <summary>Opens the job to change it.</summary>
    public Task<IJobLedger> OpenAsync(ParseResult result, CancellationToken cancellationToken) =>
        OpenAsync(result, static folder => SqliteLedger.Open(folder), cancellationToken);

    private async Task<IJobLedger> OpenAsync(
        ParseResult result, Func<string, SqliteLedger> open, CancellationToken cancellationToken) =>
        result.GetValue(_folder) is { } folder
            ? open(folder)
            : await PostgresLedger.OpenAsync(
                result.GetValue(_database) ?? host.Environment(ClusterOptions.DatabaseVariable)!,
                cancellationToken: cancellationToken).ConfigureAwait(false);
}
