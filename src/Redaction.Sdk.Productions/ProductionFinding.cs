namespace Redaction.Sdk.Productions;

/// <summary>Something that is wrong with a production, its load files or one of its documents.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Message">One plain sentence. It carries no text from a document and no path.</param>
/// <param name="LineNumber">
/// The line of the load file, from 1: of the DAT file for what concerns its records, of the Opticon file
/// otherwise. <see langword="null"/> when no line is at fault.
/// </param>
public sealed record ProductionFinding(ProductionFindingCode Code, string Message, long? LineNumber = null);
