using System.CommandLine;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>What the command lines of the verbs that hand over results hold.</summary>
internal sealed class ExportOptions
{
    public Option<string> Output { get; } = new("--output")
    {
        HelpName = "DIR",
        Description = "The folder of the results. An earlier export of that name is replaced; nothing else is.",
        Required = true,
    };

    public Option<string[]> Formats { get; } = new("--format")
    {
        HelpName = string.Join('|', ExportFormats.Names),
        Description = "The forms of the results; may be given several times.",
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = static _ => [ExportFormats.Names[0]],
        CustomParser = static result =>
        {
            string[] names = [.. result.Tokens.Select(static token => token.Value).Distinct()];

            return CheckedOption.Parse(
                result, names.All(ExportFormats.Names.Contains), names,
                $"--format takes one of: {string.Join(", ", ExportFormats.Names)}.");
        },
    };

    public Option<string> OverlayKey { get; } = new("--overlay-key")
    {
        HelpName = "NAME",
        Description = "The key column of an overlay: as the review platform, or the DAT file of the production, calls it.",
        DefaultValueFactory = static _ => ExportFormats.StandardKey,
        CustomParser = static result => CheckedOption.Parse(
            result, CheckedOption.Single(result).Length > 0, CheckedOption.Single(result), "--overlay-key takes a name."),
    };

    public void AddTo(Command command)
    {
        command.Add(Output);
        command.Add(Formats);
        command.Add(OverlayKey);
    }

    public ExportSettings Read(ParseResult result) => new()
    {
        Output = result.GetRequiredValue(Output),
        Formats = result.GetRequiredValue(Formats),
        OverlayKey = result.GetRequiredValue(OverlayKey),
    };
}
