namespace Redaction.Sdk.Cli;

/// <summary>What a user of the command line wants to look at pixels.</summary>
/// <param name="Model">The model, as <see cref="RedactionSdkOptions.Model"/> takes it.</param>
/// <param name="Provider">The name of an execution provider, or <see cref="Auto"/>.</param>
/// <param name="Threads">The number of pages that are looked at side by side.</param>
internal sealed record DetectorChoice(string Model, string Provider, int Threads)
{
    /// <summary>The provider that is whichever is best.</summary>
    public const string Auto = "auto";

    /// <summary>Gets whether regions of every confidence are wanted, as average precision needs them.</summary>
    public bool WantsWeakRegions { get; init; }
}
