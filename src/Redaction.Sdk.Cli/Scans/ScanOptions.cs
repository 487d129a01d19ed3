using System.CommandLine;
using System.CommandLine.Parsing;
using Redaction.Sdk.Cli.Inputs;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Scans;

/// <summary>The options of every verb that scans documents: which ones, which pages, how.</summary>
internal sealed class ScanOptions
{
    private static readonly DocumentScannerOptions Defaults = new();

    public Argument<string[]> Paths { get; } = PathArgument();

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

    public Option<string?> CodesFile { get; } = new("--codes")
    {
        HelpName = "FILE",
        Description = "Look for the exemption codes of FILE too, JSON with the schema redaction-codes/1.",
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
            Pages, Dpi, Model, Provider, Threads, MinConfidence, PasswordFile, NoPixels, NoStructure, CodesFile,
            RevealText,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public ScanSettings Read(ParseResult result) => new()
    {
        Paths = result.GetRequiredValue(Paths),
        Pages = result.GetValue(Pages),
        PasswordFile = result.GetValue(PasswordFile),
        CodesFile = result.GetValue(CodesFile),
        Detector = new(result.GetRequiredValue(Model), result.GetRequiredValue(Provider), result.GetValue(Threads)),
        ReadsPixels = !result.GetValue(NoPixels),
        ConfigureScanner = scanner =>
        {
            scanner.Dpi = result.GetValue(Dpi);
            scanner.MinimumConfidence = result.GetValue(MinConfidence);
            scanner.Parallelism = result.GetValue(Threads);
            scanner.ReadPixels = !result.GetValue(NoPixels);
            scanner.ReadStructure = !result.GetValue(NoStructure);
            scanner.Inspect = scanner.ReadStructure;
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
