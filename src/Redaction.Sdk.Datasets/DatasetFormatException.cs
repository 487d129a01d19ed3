namespace Redaction.Sdk.Datasets;

/// <summary>A data set cannot be read, or says something that cannot be true.</summary>
/// <remarks>The message is one plain sentence that names the entry by its id, never by a file name.</remarks>
public sealed class DatasetFormatException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="DatasetFormatException"/> class.</summary>
    /// <param name="message">One plain sentence.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public DatasetFormatException(string message, Exception? innerException = null)
        : base(ProblemCode.MalformedDocument, message, innerException)
    {
    }
}
