namespace Redaction.Sdk;

/// <summary>A limit that the options set was met while reading.</summary>
/// <remarks>The message names the limit and the option that sets it.</remarks>
public sealed class LimitExceededException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="LimitExceededException"/> class.</summary>
    /// <param name="code"><see cref="ProblemCode.LimitExceeded"/> or <see cref="ProblemCode.TimedOut"/>.</param>
    /// <param name="message">One plain sentence that names the limit and its setting.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public LimitExceededException(ProblemCode code, string message, Exception? innerException = null)
        : base(code, message, innerException)
    {
    }
}
