using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>What a user of <c>redaction dataset validate</c> asked for.</summary>
internal sealed record ValidateSettings
{
    /// <summary>Gets the annotation file or its folder.</summary>
    public required string Input { get; init; }

    /// <summary>Gets the format that is read and written.</summary>
    public required IDatasetFormat Format { get; init; }

    public required ValidationPolicy Policy { get; init; }

    /// <summary>Gets the folder that receives the data set; <see langword="null"/> when none is written.</summary>
    public string? Target { get; init; }

    /// <summary>Gets the file with expectations; <see langword="null"/> when there are none.</summary>
    public string? Suite { get; init; }

    /// <summary>Gets how the findings are written: table, json or html.</summary>
    public required string Report { get; init; }

    /// <summary>Gets the file that receives the findings; <see langword="null"/> for the output.</summary>
    public string? Output { get; init; }

    public bool LooksAtPixels { get; init; }
}
