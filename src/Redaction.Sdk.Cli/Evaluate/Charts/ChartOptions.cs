using System.CommandLine;
using Redaction.Sdk.Imaging;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>The options about pictures.</summary>
internal sealed class ChartOptions
{
    private readonly Option<string?> _folder = new("--charts")
    {
        HelpName = "DIR",
        Description = "Draws precision and recall, calibration, confusion and the worst pages as PNG files.",
    };

    private readonly Option<int> _worst = CheckedOption.Number(
        "--worst-pages", "N", 1, ReviewSheet.MaximumPages, 12, "The number of pages that --charts shows, those with most errors.");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="compare">The option beside which there are no pictures.</param>
    public void AddTo(Command command, Option compare)
    {
        command.Add(_folder);
        command.Add(_worst);
        _folder.Validators.Add(result =>
        {
            if (result.GetResult(compare) is { Implicit: false })
            {
                result.AddError("--charts draws one model; --compare has no place beside it.");
            }
        });
        _worst.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetResult(_folder) is null or { Implicit: true })
            {
                result.AddError("--worst-pages has a meaning with --charts only.");
            }
        });
    }

    /// <summary>Reads what was asked for; <see langword="null"/> where no pictures were.</summary>
    public ChartSettings? Read(ParseResult result) =>
        result.GetValue(_folder) is { } folder ? new(folder, result.GetValue(_worst)) : null;
}
