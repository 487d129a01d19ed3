namespace Redaction.Sdk;

/// <summary>A model cannot be used: it is damaged, refused, or of another shape than its manifest says.</summary>
/// <remarks>The message is one plain sentence that says what was expected beside what was found.</remarks>
public sealed class ModelFormatException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="ModelFormatException"/> class for another shape.</summary>
    /// <param name="message">One plain sentence.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public ModelFormatException(string message, Exception? innerException = null)
        : this(ModelRefusal.ShapeMismatch, message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ModelFormatException"/> class.</summary>
    /// <param name="refusal">Why the model is refused.</param>
    /// <param name="message">One plain sentence.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public ModelFormatException(ModelRefusal refusal, string message, Exception? innerException = null)
        : base(ProblemCode.UnsupportedFormat, message, innerException) => Refusal = refusal;

    /// <summary>Gets why the model is refused.</summary>
    public ModelRefusal Refusal { get; }
}
