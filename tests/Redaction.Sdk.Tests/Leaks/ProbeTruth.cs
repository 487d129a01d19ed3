namespace Redaction.Sdk.Tests.Leaks;

/// <summary>What is to be said about a probe.</summary>
public enum ProbeTruth
{
    /// <summary>Nothing can be recovered that was meant to be hidden.</summary>
    Clean,

    /// <summary>Something may be recovered; a person has to look whether it was meant to be hidden.</summary>
    Review,

    /// <summary>Something can be recovered that was meant to be hidden.</summary>
    Leak,
}
