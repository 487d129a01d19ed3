using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Redaction.Sdk.Cli.Inputs;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>What the command line of <c>redaction detect</c> may hold.</summary>
internal sealed class DetectOptions
{
    private static readonly DocumentScannerOptions Defaults = new();

    public Argument<string[]> Paths { get; } = PathArgument();

    public Option<string> Format { get; } = CheckedOption.OneOf(
        "--format",
        "table: for reading. json: one report object. jsonl: one document object a line. csv: a row a redaction.",
        [.. ReportFormat.All.Select(static format => format.Name)]);

    public Option<string?> Output { get; } = new("--output")
    {
        HelpName = "FILE|DIR",
        Description = "Write the report to FILE, or a report a document into DIR (an existing folder, or a name that "
            + "ends with a slash). Standard output if left out.",
    };

    public Option<string?> Overlay { get; } = new("--overlay")
    {
        HelpName = "DIR",
        Description = "Write a PNG of each page with redactions into DIR, with the redactions marked; of every page "
            + "named by --pages.",
    };

    public Option<PageSelection?> Pages { get; } = PagesOption();

    public Option<double> Dpi { get; } = CheckedOption.Number(
        "--dpi", "N", 36, 1200, Defaults.Dpi,
        "The pixels to the inch at which PDF pages are looked at; images keep their own.");

    public Option<string> Model { get; } = DetectorOptions.Model();

    public Option<string> Provider { get; } = DetectorOptions.Provider();

    public Option<int> Threads { get; } = CheckedOption.Number(
        "--threads", "N", 1, 1024, Defaults.Parallelism, "The number of pages that are worked on side by side.");

    public Option<double> MinConfidence { get; } = CheckedOption.Number(
        "--min-confidence", "0..1", 0, 1, Defaults.MinimumConfidence,
        "Leave out redactions that are less sure than this.");

    public Option<string?> PasswordFile { get; } = new("--password-file")
    {
        HelpName = "FILE",
        Description = $"Read the password of encrypted documents from the first line of FILE; without it, from the "
            + $"environment variable {PasswordSource.Variable}.",
    };

    public Option<bool> NoPixels { get; } = new("--no-pixels")
    {
        Description = "Do not look at the pixels. What only they show is missed, so no page is more than partial.",
    };

    public Option<bool> NoStructure { get; } = new("--no-structure")
    {
        Description = "Do not look at what a PDF draws. Whether a redaction hides anything is then not known.",
    };

    public Option<bool> RevealText { get; } = new("--reveal-text")
    {
        Description = "Show the text that redactions failed to remove. Without it, its length and hash are shown.",
    };

    public void AddTo(Command command)
    {
        command.Add(Paths);
        Option[] options =
        [
            Format, Output, Overlay, Pages, Dpi, Model, Provider, Threads, MinConfidence, PasswordFile, NoPixels,
            NoStructure, RevealText,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public DetectSettings Read(ParseResult result) => new()
    {
        Paths = result.GetRequiredValue(Paths),
        Format = ReportFormat.All.Single(format => format.Name == result.GetRequiredValue(Format)),
        Output = result.GetValue(Output),
        Overlay = result.GetValue(Overlay),
        Pages = result.GetValue(Pages),
        PasswordFile = result.GetValue(PasswordFile),
        Detector = new(result.GetRequiredValue(Model), result.GetRequiredValue(Provider), result.GetValue(Threads)),
        ConfigureScanner = scanner =>
        {
            scanner.Dpi = result.GetValue(Dpi);
            scanner.MinimumConfidence = result.GetValue(MinConfidence);
            scanner.Parallelism = result.GetValue(Threads);
            scanner.ReadPixels = !result.GetValue(NoPixels);
            scanner.ReadStructure = !result.GetValue(NoStructure);
            scanner.RevealText = result.GetValue(RevealText);
        },
    };

    private static Argument<string[]> PathArgument()
    {
        var argument = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file, a folder (everything in it, hidden files aside), or - for standard input.",
        };
        argument.Validators.Add(static result =>
        {
            string[] paths = [.. result.Tokens.Select(static token => token.Value)];
            if (paths.Contains(string.Empty))
            {
                result.AddError("A PATH is empty.");
            }

            // What looks like an option is one that was mistyped, unless there is such a file.
            foreach (var path in paths.Where(static path => path is ['-', _, ..] && !Path.Exists(path)))
            {
                result.AddError($"There is no option {path}.");
            }

            if (paths.Count(static path => path == InputDocument.StandardInput) > 1)
            {
                result.AddError("Standard input can be read only once.");
            }
        });

        return argument;
    }

    private static Option<PageSelection?> PagesOption() => new("--pages")
    {
        HelpName = "1-3,7",
        Description = "Look at these pages only; 12- means from page 12 to the last.",
        CustomParser = static result => CheckedOption.Parse(
            result, PageSelection.TryParse(CheckedOption.Single(result), out var pages), pages,
            "--pages takes numbers and ranges such as 1-3,7 or 12-, from 1."),
    };
}
