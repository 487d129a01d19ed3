using Redaction.Sdk.Isolation;
using Redaction.Sdk.Onnx;

namespace Redaction.Sdk.Worker;

/// <summary>Opens an ONNX file that no manifest describes and runs it on zeros.</summary>
internal static class TrialRunJob
{
    public static ReadOnlyMemory<byte> Run(WorkerRequest request) => TrialAnswer.Of(() =>
    {
        OnnxTrial.Run(request.Payload);

        return new(0);
    }).Write();
}
