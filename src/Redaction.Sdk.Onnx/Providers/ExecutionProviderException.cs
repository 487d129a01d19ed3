namespace Redaction.Sdk.Onnx;

/// <summary>No execution provider that the options allow can run the model, or one failed while it did.</summary>
/// <remarks>The message is one plain sentence that says what is missing and what to try.</remarks>
public sealed class ExecutionProviderException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="ExecutionProviderException"/> class.</summary>
    /// <param name="message">One plain sentence.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public ExecutionProviderException(string message, Exception? innerException = null)
        : base(ProblemCode.WorkerCrashed, message, innerException)
    {
    }
}
