namespace Redaction.Sdk;

/// <summary>What produced a result, so that the result can be traced.</summary>
/// <param name="Name">The name of the model or of the set of rules.</param>
/// <param name="Version">Its semantic version.</param>
/// <param name="Sha256">The lower-case hexadecimal SHA-256 of the model; <see langword="null"/> where there is no file.</param>
public sealed record DetectorIdentity(string Name, string Version, string? Sha256 = null);
