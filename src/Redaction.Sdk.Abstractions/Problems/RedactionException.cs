namespace Redaction.Sdk;

/// <summary>The world was not as needed: a file cannot be read, or a limit was met.</summary>
/// <remarks>Messages are one plain sentence each; they carry no text from a document.</remarks>
public abstract class RedactionException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="RedactionException"/> class.</summary>
    /// <param name="code">The kind of problem.</param>
    /// <param name="message">One plain sentence.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    protected RedactionException(ProblemCode code, string message, Exception? innerException)
        : base(message, innerException) => Code = code;

    /// <summary>Gets the kind of problem.</summary>
    public ProblemCode Code { get; }

    /// <summary>States the exception as a problem of a document or a page.</summary>
    /// <param name="page">The number of the page, from 1; <see langword="null"/> for the whole document.</param>
    /// <returns>The problem, with this exception's code and message.</returns>
    public DocumentProblem ToProblem(int? page = null) => new(Code, Message, page);
}
