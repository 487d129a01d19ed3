namespace Redaction.Sdk.Batch;

/// <summary>A job cannot go on, or cannot be what was asked for.</summary>
/// <remarks>The message is one plain sentence.</remarks>
public sealed class JobException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="JobException"/> class.</summary>
    /// <param name="message">One plain sentence.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public JobException(string message, Exception? innerException = null)
        : base(ProblemCode.IoError, message, innerException)
    {
    }
}
