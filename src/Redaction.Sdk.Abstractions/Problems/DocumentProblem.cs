namespace Redaction.Sdk;

/// <summary>Something that kept a document or a page from being read in full.</summary>
/// <param name="Code">The kind of problem.</param>
/// <param name="Message">One plain sentence. It carries no text from the document and no path.</param>
/// <param name="Page">The number of the page, from 1; <see langword="null"/> for the document as a whole.</param>
public sealed record DocumentProblem(ProblemCode Code, string Message, int? Page = null);
