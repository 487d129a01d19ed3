using System.CommandLine;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Scans;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The options that decide what is found: a job is run with the same ones every time.</summary>
internal sealed class PipelineOptions
{
    private static readonly ScanPipeline Defaults = new();

    private readonly ScanOptions _scan = new();

    public Option<int> Time { get; } = CheckedOption.Number(
        "--time", "SECONDS", 1, 1800, (int)Defaults.TimeBudget.TotalSeconds,
        "The working time of up to 50 pages; each finished page adds a second.");

    /// <summary>Gets the option of the password file, which decides nothing that is kept.</summary>
    public Option<string?> PasswordFile => _scan.PasswordFile;

    public void AddTo(Command command)
    {
        AddSettingsTo(command);
        command.Add(PasswordFile);
    }

    /// <summary>Adds those that decide what is found.</summary>
    public void AddSettingsTo(Command command)
    {
        Option[] options =
        [
            _scan.Dpi, _scan.Model, _scan.Provider, _scan.MinConfidence, _scan.NoPixels,
            _scan.NoStructure, _scan.CodesFile, _scan.RevealText, Time,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public ScanPipeline Read(ParseResult result, string? modelFolder) => new()
    {
        Model = FullModel(result.GetRequiredValue(_scan.Model)),
        ModelFolder = modelFolder,
        Provider = result.GetRequiredValue(_scan.Provider),
        Dpi = result.GetValue(_scan.Dpi),
        MinimumConfidence = result.GetValue(_scan.MinConfidence),
        ReadPixels = !result.GetValue(_scan.NoPixels),
        ReadStructure = !result.GetValue(_scan.NoStructure),
        RevealText = result.GetValue(_scan.RevealText),
        Codes = CodesFile.ReadText(result.GetValue(_scan.CodesFile)),
        TimeBudget = TimeSpan.FromSeconds(result.GetValue(Time)),
    };

    /// <summary>Workers start in another folder, so the path of a bundle is made full.</summary>
    private static string FullModel(string model) => Path.Exists(model) ? Path.GetFullPath(model) : model;
}
