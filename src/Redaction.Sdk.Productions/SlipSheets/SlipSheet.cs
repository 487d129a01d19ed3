namespace Redaction.Sdk.Productions;

/// <summary>That a document is a sheet in the place of another, and what says so.</summary>
/// <param name="Kind">What the sheet stands for.</param>
/// <param name="IsInFields">Whether a field of the load file says so.</param>
/// <param name="IsOnPage">Whether the page looks so: nothing on it, or few lines.</param>
public sealed record SlipSheet(SlipSheetKind Kind, bool IsInFields, bool IsOnPage);
