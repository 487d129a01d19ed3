using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx;

/// <summary>The one ONNX Runtime of the process.</summary>
internal static class NativeRuntime
{
    private static readonly Lazy<OrtEnv> Environment = new(Create);

    /// <summary>Asks the runtime, and says what is missing where there is none.</summary>
    public static T Use<T>(Func<OrtEnv, T> ask)
    {
        try
        {
            return ask(Environment.Value);
        }
        catch (Exception e) when (IsMissing(e))
        {
            throw Missing(e);
        }
    }

    /// <summary>Says that the application has no native library for this platform.</summary>
    public static ExecutionProviderException Missing(Exception cause) => new(
        "The native library of ONNX Runtime was not found for this platform: add the package Redaction.Sdk, or "
        + "Redaction.Sdk.Gpu, to the application that is started.",
        cause);

    /// <summary>Tells whether the native library itself could not be loaded.</summary>
    public static bool IsMissing(Exception exception) =>
        exception is DllNotFoundException or BadImageFormatException or TypeInitializationException
        {
            InnerException: DllNotFoundException or BadImageFormatException or TypeInitializationException,
        };

    private static OrtEnv Create()
    {
        var environment = OrtEnv.Instance();

        // Official Windows builds send events to the operating system unless told not to; we promise silence.
        environment.DisableTelemetryEvents();

        return environment;
    }
}
