namespace Redaction.Sdk.Onnx;

/// <summary>Something that can run a model: a processor, a graphics card, an accelerator.</summary>
/// <remarks>
/// <see cref="ExecutionProviders"/> has the ones that ONNX Runtime knows. An application's own provider asks for what
/// it needs in <see cref="SessionRequest.Open"/>. Whatever it is, it serves only after its boxes on a golden page
/// agreed with those of the processor. Implementations are safe for any number of threads.
/// </remarks>
public interface IExecutionProvider
{
    /// <summary>Gets the name that options and results use, in lower-case letters and digits: <c>cuda</c>.</summary>
    string Name { get; }

    /// <summary>Opens a model.</summary>
    /// <param name="request">The model, and what may be done with it.</param>
    /// <returns>The open model, which the caller disposes.</returns>
    /// <exception cref="ExecutionProviderException">
    /// The provider cannot run here; the message says why, and what a person can do. Any other exception is taken for
    /// the same, its first line for the reason.
    /// </exception>
    OnnxSession Open(SessionRequest request);
}
