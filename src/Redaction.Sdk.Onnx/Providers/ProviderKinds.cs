using System.Collections.Immutable;
using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx;

/// <summary>The providers that ONNX Runtime knows.</summary>
internal static class ProviderKinds
{
    private const string GpuPackage = "put the package Redaction.Sdk.Gpu in the place of Redaction.Sdk";

    public static ProviderKind Cpu { get; } = new()
    {
        Name = "cpu",
        RuntimeName = "CPUExecutionProvider",
        HowToGetIt = "add the package Redaction.Sdk",
        Append = static (_, _, _) => { },
    };

    public static ImmutableArray<ProviderKind> All { get; } =
    [
        Cpu,
        new()
        {
            Name = "cuda",
            RuntimeName = "CUDAExecutionProvider",
            HowToGetIt = GpuPackage,
            Append = AppendCuda,
        },
        new()
        {
            Name = "tensorrt",
            RuntimeName = "TensorrtExecutionProvider",
            HowToGetIt = GpuPackage,
            Append = AppendTensorRt,
        },
        new()
        {
            Name = "directml",
            RuntimeName = "DmlExecutionProvider",
            HowToGetIt = "put the package Microsoft.ML.OnnxRuntime.DirectML in the place of Microsoft.ML.OnnxRuntime, "
                + "on Windows",
            Append = static (session, device, _) => session.Options.AppendExecutionProvider_DML(device),
            Prepare = PrepareDirectMl,
        },
        ByName("openvino", "OpenVINO", "OpenVINOExecutionProvider", "register Intel's provider library as a plug-in"),
        ByName("coreml", "CoreML", "CoreMLExecutionProvider", "run the application on macOS or iOS"),
        ByName("xnnpack", "XNNPACK", "XnnpackExecutionProvider", "use a build of ONNX Runtime that has it"),
        ByName(
            "migraphx", "MIGraphX", "MIGraphXExecutionProvider", "use AMD's build of ONNX Runtime, on Linux with ROCm"),
        ByName(
            "qnn", "QNN", "QNNExecutionProvider",
            "put the package Microsoft.ML.OnnxRuntime.QNN in the place of Microsoft.ML.OnnxRuntime, on a device of "
                + "Qualcomm"),
    ];

    private static ProviderKind ByName(string name, string shortName, string runtimeName, string howToGetIt) => new()
    {
        Name = name,
        RuntimeName = runtimeName,
        HowToGetIt = howToGetIt,
        Append = (session, _, settings) => session.Append(shortName, settings),
    };

    private static void AppendCuda(
        SessionConfiguration session, int device, IReadOnlyDictionary<string, string> settings)
    {
        using OrtCUDAProviderOptions options = new();
        options.UpdateOptions(WithDevice(settings, device));
        session.Options.AppendExecutionProvider_CUDA(options);
    }

    private static void AppendTensorRt(
        SessionConfiguration session, int device, IReadOnlyDictionary<string, string> settings)
    {
        using OrtTensorRTProviderOptions options = new();
        options.UpdateOptions(WithDevice(settings, device));
        session.Options.AppendExecutionProvider_Tensorrt(options);
    }

    // DirectML plans its own memory and is documented to run one call of a session at a time.
    private static void PrepareDirectMl(SessionConfiguration session)
    {
        session.Options.EnableMemoryPattern = false;
        session.RunsOneAtATime = true;
    }

    private static Dictionary<string, string> WithDevice(IReadOnlyDictionary<string, string> settings, int device) =>
        new(settings) { ["device_id"] = device.ToString(CultureInfo.InvariantCulture) };
}
