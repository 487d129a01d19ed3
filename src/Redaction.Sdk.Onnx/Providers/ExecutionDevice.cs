using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx;

/// <summary>A device of this machine that a provider can use, as ONNX Runtime found it.</summary>
/// <param name="Provider">ONNX Runtime's name of the provider, such as <c>CUDAExecutionProvider</c>.</param>
/// <param name="Kind">What the device is: <c>CPU</c>, <c>GPU</c> or <c>NPU</c>.</param>
/// <param name="Vendor">Who made it; empty where that is not known.</param>
public sealed record ExecutionDevice(string Provider, string Kind, string Vendor)
{
    /// <summary>Lists the devices of every provider that was built in or registered so far.</summary>
    /// <returns>The devices, in ONNX Runtime's order.</returns>
    /// <exception cref="ExecutionProviderException">The application has no native ONNX Runtime.</exception>
    public static IReadOnlyList<ExecutionDevice> Discover() =>
        [.. NativeRuntime.Use(static environment => environment.GetEpDevices()).Select(From)];

    private static ExecutionDevice From(OrtEpDevice device) =>
        new(device.EpName, device.HardwareDevice.Type.ToString(), device.HardwareDevice.Vendor);
}
