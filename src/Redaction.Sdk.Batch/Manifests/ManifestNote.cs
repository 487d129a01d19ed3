namespace Redaction.Sdk.Batch;

/// <summary>Something about a collection that belongs to none of its documents, such as a gap in its numbers.</summary>
/// <param name="Kind">A stable word in lower case with dashes, such as <c>bates-gap</c>.</param>
/// <param name="Subject">What it is about, such as the numbers that are missing.</param>
/// <param name="Message">One plain sentence. It carries no text of a document.</param>
public sealed record ManifestNote(string Kind, string Subject, string Message);
