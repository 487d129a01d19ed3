namespace Redaction.Sdk.Onnx.Tests.Providers;

/// <summary>A provider that runs another model on the processor than the one it is asked to.</summary>
internal sealed class FakeProvider(Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change) : IExecutionProvider
{
    public string Name => "fake";

    /// <summary>Gets the requests, in order.</summary>
    public List<SessionRequest> Requests { get; } = [];

    public OnnxSession Open(SessionRequest request)
    {
        Requests.Add(request);

        // Whether it needs help from the processor does not matter: it is the processor.
        return ExecutionProviders.Cpu.Open(request.With(change(request.Model)));
    }
}
