using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx;

/// <summary>What a provider asks ONNX Runtime for when it opens a model.</summary>
public sealed class SessionConfiguration
{
    internal SessionConfiguration(SessionOptions options) => Options = options;

    internal SessionOptions Options { get; }

    internal bool IsProcessor { get; set; }

    /// <summary>Gets or sets whether the provider cannot run two pages of one session at the same time.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool RunsOneAtATime { get; set; }

    /// <summary>Adds a provider that was built into ONNX Runtime.</summary>
    /// <param name="provider">The name that ONNX Runtime uses, such as <c>QNN</c>.</param>
    /// <param name="settings">The provider's own settings.</param>
    /// <exception cref="ArgumentException"><paramref name="provider"/> is empty.</exception>
    public void Append(string provider, IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(provider);

        Options.AppendExecutionProvider(provider, new(settings ?? ImmutableDictionary<string, string>.Empty));
    }

    /// <summary>Adds a provider by a device that ONNX Runtime discovered.</summary>
    /// <param name="provider">The name of the provider, as in <see cref="ExecutionDevice.Provider"/>.</param>
    /// <param name="index">Which of the provider's devices, from 0.</param>
    /// <param name="settings">The provider's own settings.</param>
    /// <returns><see langword="false"/> if the provider has no such device; nothing was added.</returns>
    /// <exception cref="ArgumentException"><paramref name="provider"/> is empty.</exception>
    public bool TryAppendDevice(string provider, int index = 0, IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(provider);

        var environment = NativeRuntime.Use(static environment => environment);
        var device = environment.GetEpDevices().Where(one => one.EpName == provider).ElementAtOrDefault(index);
        if (device is null)
        {
            return false;
        }

        Options.AppendExecutionProvider(
            environment, [device], settings ?? ImmutableDictionary<string, string>.Empty);

        return true;
    }

    /// <summary>Changes an entry of ONNX Runtime's session configuration.</summary>
    /// <param name="key">The key, such as <c>session.intra_op.allow_spinning</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public void Set(string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);

        Options.AddSessionConfigEntry(key, value);
    }
}
