namespace Redaction.Sdk.Cli.Jobs;

/// <summary>How a user wants the results of a job.</summary>
internal sealed record ExportSettings
{
    public required string Output { get; init; }

    public required string[] Formats { get; init; }

    /// <summary>Gets the name of the key column of an overlay.</summary>
    public required string OverlayKey { get; init; }
}
