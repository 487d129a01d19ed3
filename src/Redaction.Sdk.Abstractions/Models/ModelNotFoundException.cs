namespace Redaction.Sdk;

/// <summary>There is no model of the name, the version or the alias that was asked for.</summary>
/// <remarks>The message is one plain sentence that says what there is instead.</remarks>
public sealed class ModelNotFoundException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="ModelNotFoundException"/> class.</summary>
    /// <param name="message">One plain sentence.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public ModelNotFoundException(string message, Exception? innerException = null)
        : base(ProblemCode.IoError, message, innerException)
    {
    }
}
