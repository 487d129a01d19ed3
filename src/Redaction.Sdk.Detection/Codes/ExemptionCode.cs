namespace Redaction.Sdk.Detection;

/// <summary>One ground for withholding, and how documents write it.</summary>
public sealed record ExemptionCode
{
    /// <summary>Gets the code in its usual spelling, such as <c>(b)(6)</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Gets what it stands for, in a few words of English.</summary>
    public required string Meaning { get; init; }

    /// <summary>Gets further spellings, of which the same is understood as of <see cref="Code"/>.</summary>
    /// <value>
    /// Brackets, points and spaces may be missing where what is left stays unambiguous, and the case of letters does
    /// not count unless the spelling is all capitals: <c>(b)(6)</c> is also <c>b6</c> and <c>(B) (6)</c>.
    /// </value>
    public IReadOnlyList<string> Spellings
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// Gets spellings that count only on the redaction itself, because elsewhere they mean other things.
    /// </summary>
    public IReadOnlyList<string> OnRedaction
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// Gets a regular expression for what spellings cannot say; <see langword="null"/> when there is none.
    /// </summary>
    /// <value>It is matched without regard to case and without backtracking, so without lookarounds.</value>
    public string? Pattern { get; init; }
}
