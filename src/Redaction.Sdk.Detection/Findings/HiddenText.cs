namespace Redaction.Sdk.Detection;

/// <summary>Text that a redaction failed to remove, masked unless it was asked for.</summary>
/// <param name="Characters">The number of characters.</param>
/// <param name="Sha256">The lower-case hexadecimal SHA-256 of the text in UTF-8.</param>
/// <param name="Text">The text itself; <see langword="null"/> unless revealing it was asked for.</param>
public sealed record HiddenText(int Characters, string Sha256, string? Text = null);
