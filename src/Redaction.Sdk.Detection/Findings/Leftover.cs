namespace Redaction.Sdk.Detection;

/// <summary>Hidden content that is left in a file, outside the redactions on its pages.</summary>
/// <param name="Kind">Where it was found.</param>
/// <param name="Grade">The strength of the evidence.</param>
/// <param name="Page">The number of the page, from 1; <see langword="null"/> for the document as a whole.</param>
/// <param name="HiddenText">What it says, masked unless it was asked for.</param>
public sealed record Leftover(LeftoverKind Kind, EvidenceGrade Grade, int? Page, HiddenText HiddenText);
