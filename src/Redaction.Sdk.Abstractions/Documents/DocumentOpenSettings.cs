namespace Redaction.Sdk;

/// <summary>How a document is opened.</summary>
public sealed record DocumentOpenSettings
{
    /// <summary>Gets the password of an encrypted document.</summary>
    /// <value>The default is <see langword="null"/>: only the empty password is tried.</value>
    public string? Password { get; init; }

    /// <summary>Gets the time that opening may take.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromSeconds(60);
}
