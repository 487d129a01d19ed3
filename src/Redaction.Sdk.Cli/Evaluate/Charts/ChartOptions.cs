using System.CommandLine;
using Redaction.Sdk.Imaging;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>The options about pictures.</summary>
internal sealed class ChartOptions
{
    private readonly Option<string?> _folder = new("--charts")
    {
        HelpName = "DIR",
        Description = "Draws precision and recall, calibration, confusion and the worst pages as PNG files; "
            + "with --compare, precision and recall of both models.",
    };

    private readonly Option<int> _worst = CheckedOption.Number(
        "--worst-pages", "N", 1, ReviewSheet.MaximumPages, 12, "The number of pages that --charts shows, those with most errors.");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="compare">The option beside which there are no worst pages.</param>
    public void AddTo(Command command, Option compare)
    {
        command.Add(_folder);
        command.Add(_worst);
        _worst.Validators.Add(result =>
        {
            if (!result.Implicit && (result.GetResult(_folder) is null || result.GetResult(compare) is not null))
            {
                result.AddError("--worst-pages needs --charts, and has no place beside --compare.");
            }
        });
    }

    /// <summary>Reads where the pictures go; <see langword="null"/> where none are wanted.</summary>
    public string? Folder(ParseResult result) => result.GetValue(_folder);

    /// <summary>Reads what pictures of one model are wanted; <see langword="null"/> where none are.</summary>
    public ChartSettings? Read(ParseResult result) =>
        Folder(result) is { } folder ? new(folder, result.GetValue(_worst)) : null;
}
