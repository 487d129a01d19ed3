using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx;

/// <summary>A model to be opened, and what may be done with it.</summary>
public sealed class SessionRequest
{
    // Weights outside of the model would be looked for here: a name that nobody can have foreseen.
    private static readonly string NoFolder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private readonly int _threads;
    private readonly ImmutableDictionary<string, long> _axes;

    internal SessionRequest(
        ReadOnlyMemory<byte> model, int threads, bool mayUseProcessor, ImmutableDictionary<string, long> axes) =>
        (Model, _threads, MayUseProcessor, _axes) = (model, threads, mayUseProcessor, axes);

    /// <summary>Gets the bytes of the model, in ONNX format.</summary>
    public ReadOnlyMemory<byte> Model { get; }

    /// <summary>Gets whether operators that the provider does not know may run on the processor.</summary>
    public bool MayUseProcessor { get; }

    /// <summary>Opens the model.</summary>
    /// <param name="configure">Adds the provider, and settings that it needs.</param>
    /// <returns>The open model, which the caller disposes.</returns>
    /// <remarks>Operators outside of ONNX Runtime, and weights outside of the model, are refused.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    /// <exception cref="ExecutionProviderException">The application has no native ONNX Runtime.</exception>
    public OnnxSession Open(Action<SessionConfiguration> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);

        using var options = NativeRuntime.Use(_ => CreateOptions());
        var configuration = new SessionConfiguration(options);
        configure(configuration);
        options.AddSessionConfigEntry(
            "session.disable_cpu_ep_fallback", MayUseProcessor || configuration.IsProcessor ? "0" : "1");

        return new(new InferenceSession(Bytes(), options), configuration.RunsOneAtATime);
    }

    /// <summary>Puts another model in the place of this one, such as one that was compiled for a device.</summary>
    /// <param name="model">The bytes of the model.</param>
    /// <returns>The same request for the other model.</returns>
    public SessionRequest With(ReadOnlyMemory<byte> model) => new(model, _threads, MayUseProcessor, _axes);

    private SessionOptions CreateOptions()
    {
        SessionOptions options = new()
        {
            IntraOpNumThreads = _threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,

            // What fails comes back as an exception; nothing needs to be written to standard error as well.
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        options.AddSessionConfigEntry("session.load_model_format", "ONNX");
        options.AddSessionConfigEntry("session.use_deterministic_compute", "1");

        options.AddSessionConfigEntry("session.model_external_initializers_file_folder_path", NoFolder);
        foreach (var (axis, length) in _axes)
        {
            options.AddFreeDimensionOverrideByName(axis, length);
        }

        return options;
    }

    // ONNX Runtime wants a whole array. A model that is one already is not copied.
    private byte[] Bytes() =>
        MemoryMarshal.TryGetArray(Model, out var segment) && segment.Array is { } array && segment.Offset == 0
            && segment.Count == array.Length
            ? array
            : Model.ToArray();
}
