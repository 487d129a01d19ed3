namespace Redaction.Sdk;

/// <summary>A document or a page cannot be read.</summary>
public sealed class DocumentFormatException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="DocumentFormatException"/> class.</summary>
    /// <param name="code">The kind of problem.</param>
    /// <param name="message">One plain sentence, without text from the document.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public DocumentFormatException(ProblemCode code, string message, Exception? innerException = null)
        : base(code, message, innerException)
    {
    }
}
