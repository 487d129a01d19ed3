namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>What came of one setting.</summary>
internal sealed record SettingResult(RunSetting Setting)
{
    /// <summary>Gets why the setting has no figures, in a sentence; <see langword="null"/> where it has some.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the figures.</summary>
    public SettingFigures? Figures { get; init; }

    /// <summary>Gets whether the figures count: the accuracy is not below the floor.</summary>
    public bool IsAdmissible { get; init; }
}
