namespace Redaction.Sdk.Detection;

/// <summary>A file of exemption codes cannot be used.</summary>
/// <remarks>The message is one plain sentence that names the regime and the code, never a file.</remarks>
public sealed class CodeCatalogFormatException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="CodeCatalogFormatException"/> class.</summary>
    /// <param name="message">One plain sentence.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public CodeCatalogFormatException(string message, Exception? innerException = null)
        : base(ProblemCode.UnsupportedFormat, message, innerException)
    {
    }
}
