using System.CommandLine;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The options of those who feed a job on many machines, or work on it.</summary>
internal sealed class ClusterOptions
{
    public const string DatabaseVariable = "REDACTION_DATABASE";
    public const string BrokerVariable = "REDACTION_BROKER";
    public const string BrokerPasswordVariable = "REDACTION_BROKER_PASSWORD";

    private readonly Option<string?> _database = Database();

    private readonly Option<string?> _broker = new("--broker")
    {
        HelpName = "ADDRESS",
        Description = $"The RabbitMQ broker, amqp://[USER@]HOST[:PORT][/VHOST]; else {BrokerVariable} names it.",
    };

    private readonly Option<int> _lease = CheckedOption.Number(
        "--lease", "SECONDS", 5, 3600, 60, "After how many seconds without a sign of life a unit is somebody else's.");

    public static Option<string?> Database() => new("--database")
    {
        HelpName = "ADDRESS",
        Description = $"The database of the job, postgresql://[USER@]HOST[:PORT]/NAME; else {DatabaseVariable} names it.",
    };

    public void AddTo(Command command)
    {
        command.Add(_database);
        command.Add(_broker);
        command.Add(_lease);
    }

    /// <summary>Reads the options and, where they say nothing, the environment.</summary>
    /// <exception cref="CommandException">Nothing says where a server is.</exception>
    public ClusterSettings Read(ParseResult result, Func<string, string?> environment) => new()
    {
        Database = Address(result, _database, environment(DatabaseVariable)),
        Broker = Address(result, _broker, environment(BrokerVariable)),
        BrokerPassword = environment(BrokerPasswordVariable),
        Lease = TimeSpan.FromSeconds(result.GetValue(_lease)),
    };

    private static string Address(ParseResult result, Option<string?> option, string? standard) =>
        result.GetValue(option) ?? standard ?? throw new CommandException(
            ExitCodes.Usage, $"Say where the {option.Name.TrimStart('-')} is: {option.Name} {option.HelpName}.");
}
