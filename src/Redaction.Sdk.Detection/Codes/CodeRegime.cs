namespace Redaction.Sdk.Detection;

/// <summary>A body of law or a custom that names the grounds for withholding.</summary>
public sealed record CodeRegime
{
    /// <summary>Gets the name that reports use, such as <c>us-foia</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where the grounds are laid down.</summary>
    public required string Source { get; init; }

    /// <summary>Gets words that may stand before a code, such as <c>EO 13526</c>.</summary>
    public IReadOnlyList<string> Prefixes
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Gets a regular expression for what may follow a code and is no part of it.</summary>
    public string? Suffix { get; init; }

    /// <summary>Gets the grounds.</summary>
    public required IReadOnlyList<ExemptionCode> Codes { get; init; }
}
