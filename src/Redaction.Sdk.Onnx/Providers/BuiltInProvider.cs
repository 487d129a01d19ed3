using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx;

/// <summary>A provider that ONNX Runtime knows by name.</summary>
/// <param name="kind">What ONNX Runtime calls it, and where to get it.</param>
/// <param name="device">Which of its devices, from 0.</param>
/// <param name="settings">The provider's own settings.</param>
internal sealed class BuiltInProvider(
    ProviderKind kind, int device, ImmutableDictionary<string, string> settings) : IExecutionProvider
{
    public string Name => kind.Name;

    public OnnxSession Open(SessionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return request.Open(Configure);
        }
        catch (Exception e) when (e is not (ExecutionProviderException or ModelFormatException))
        {
            throw new ExecutionProviderException(ProviderFailure.Explain(kind, e), e);
        }
    }

    private void Configure(SessionConfiguration session)
    {
        // Every session has the processor, and it cannot be both asked for and forbidden.
        if (kind == ProviderKinds.Cpu)
        {
            session.IsProcessor = true;
            return;
        }

        // Newer builds of ONNX Runtime find the devices themselves, older ones know providers by name only.
        if (!session.TryAppendDevice(kind.RuntimeName, device, settings))
        {
            kind.Append(session, device, settings);
        }

        kind.Prepare?.Invoke(session);
    }
}
