using System.CommandLine;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>What the command lines of several verbs about models hold.</summary>
internal static class ModelOptions
{
    private static readonly ModelTrialOptions Defaults = new();

    public static Option<string> Format() =>
        CheckedOption.OneOf("--format", "table: for reading. json: one object.", ["table", "json"]);

    public static Option<int> TimeLimit() => CheckedOption.Number(
        "--time-limit", "SECONDS", 1, 3600, (int)Defaults.Time.TotalSeconds,
        "The time in which the model has to load and to run once.");

    public static Option<int> MemoryLimit() => CheckedOption.Number(
        "--memory-limit", "MIB", 128, 1 << 20, (int)(Defaults.MemoryBytes >> 20),
        "The memory that the process of the trial may hold, the runtime included.");

    public static ModelTrialOptions Limits(int seconds, int mebibytes) => new()
    {
        Time = TimeSpan.FromSeconds(seconds),
        MemoryBytes = (long)mebibytes << 20,
    };

    public static Argument<ModelReference> Reference(string description) => new("model")
    {
        HelpName = "NAME[@VERSION]",
        Description = description,
        CustomParser = static result => CheckedOption.Parse(
            result, ModelReference.TryParse(CheckedOption.Single(result), out var reference), reference,
            "A model is named NAME, NAME@1.2.0, NAME@^1, NAME@~1.2 or NAME@ALIAS."),
    };
}
