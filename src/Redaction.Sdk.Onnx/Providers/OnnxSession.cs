using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx;

/// <summary>A model that a provider has opened.</summary>
/// <remarks>Made by <see cref="SessionRequest.Open"/>. Whoever opened it disposes it when nothing runs.</remarks>
public sealed class OnnxSession : IDisposable
{
    internal OnnxSession(InferenceSession inference, bool runsOneAtATime) =>
        (Inference, RunsOneAtATime) = (inference, runsOneAtATime);

    internal InferenceSession Inference { get; }

    internal bool RunsOneAtATime { get; }

    /// <summary>Closes the model.</summary>
    public void Dispose() => Inference.Dispose();
}
