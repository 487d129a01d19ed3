using System.Text.RegularExpressions;

namespace Redaction.Sdk.Onnx.Tests.Providers;

public sealed partial class ProviderFailureTests
{
    [Theory]
    [InlineData(
        "/onnxruntime_src/onnxruntime/core/session/provider_bridge_ort.cc:2195 onnxruntime::Provider& onnxruntime::ProviderLibrary::Get() [ONNXRuntimeError] : 1 : FAIL : Failed to load library libonnxruntime_providers_cuda.so with error: libcudnn.so.9: cannot open shared object file: No such file or directory",
        "cuda",
        "'cuda' needs libcudnn.so.9, which was not found: install cuDNN 9 and put its folder on PATH.")]
    [InlineData(
        "[ErrorCode:Fail] Failed to load library libonnxruntime_providers_cuda.so with error: libcublasLt.so.12: cannot open shared object file: No such file or directory",
        "cuda",
        "'cuda' needs libcublasLt.so.12, which was not found: install the CUDA toolkit 12 and put its folder on PATH.")]
    [InlineData(
        "Failed to load library libonnxruntime_providers_cuda.so with error: libonnxruntime_providers_cuda.so: cannot open shared object file: No such file or directory",
        "cuda",
        "'cuda' needs libonnxruntime_providers_cuda.so, which does not lie beside the application: put the package Redaction.Sdk.Gpu in the place of Redaction.Sdk.")]
    [InlineData(
        "Failed to load library libonnxruntime_providers_tensorrt.so with error: libnvinfer.so.10: cannot open shared object file: No such file or directory",
        "tensorrt",
        "'tensorrt' needs libnvinfer.so.10, which was not found: install TensorRT 10 and put its folder on PATH.")]
    [InlineData(
        "Failed to load library libonnxruntime_providers_cuda.so with error: libcuda.so.1: cannot open shared object file: No such file or directory",
        "cuda",
        "'cuda' needs libcuda.so.1, which was not found: install the NVIDIA driver and put its folder on PATH.")]
    [InlineData(
        """[ErrorCode:RuntimeException] D:\a\_work\1\s\onnxruntime\core\session\provider_bridge_ort.cc:1209 onnxruntime::ProviderLibrary::Get [ONNXRuntimeError] : 1 : FAIL : LoadLibrary failed with error 126 "" when trying to load "C:\app\runtimes\win-x64\native\onnxruntime_providers_cuda.dll" """,
        "cuda",
        "'cuda' cannot load onnxruntime_providers_cuda.dll or a library that it needs: install CUDA and cuDNN and put the folders on PATH.")]
    [InlineData(
        """LoadLibrary failed with error 127 "" when trying to load "C:\app\onnxruntime_providers_cuda.dll" """,
        "cuda",
        "'cuda' found a library of another version than onnxruntime_providers_cuda.dll was built for: check the versions of CUDA and cuDNN.")]
    [InlineData(
        """[ONNXRuntimeError] : 1 : FAIL : Error loading "C:\app\onnxruntime_providers_cuda.dll" which depends on "cudnn64_9.dll" which is missing. (Error 126: "The specified module could not be found.")""",
        "cuda",
        "'cuda' needs cudnn64_9.dll, which was not found: install cuDNN 9 and put its folder on PATH.")]
    [InlineData(
        "CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version ; GPU=0 ; hostname=box",
        "cuda",
        "'cuda' cannot be used: its driver is older than the libraries need; install a newer driver.")]
    [InlineData(
        "CUDA failure 100: no CUDA-capable device is detected ; GPU=-1",
        "cuda",
        "'cuda' cannot be used: no such device was found; check that its driver sees it.")]
    [InlineData(
        "CUDA error cudaErrorNoKernelImageForDevice:no kernel image is available for execution on the device",
        "cuda",
        "'cuda' cannot be used: its device is of a generation that the libraries do not support.")]
    [InlineData(
        "CUDA failure 2: out of memory ; GPU=0",
        "cuda",
        "'cuda' cannot be used: the memory of its device is full; close what else uses it, or lower Parallelism.")]
    [InlineData(
        "This session contains graph nodes that are assigned to the default CPU EP, but fallback to CPU EP has been explicitly disabled by the user.",
        "cuda",
        "'cuda' cannot be used: it does not know all operators of the model, and none may run on the processor.")]
    [InlineData(
        "[ErrorCode:InvalidArgument] QNN execution provider is not supported in this build. ",
        "qnn",
        "The ONNX Runtime of this application was built without 'qnn': put the package Microsoft.ML.OnnxRuntime.QNN in the place of Microsoft.ML.OnnxRuntime, on a device of Qualcomm.")]
    [InlineData(
        "[ErrorCode:Fail] Something nobody has seen before.\nat line 2",
        "migraphx",
        "'migraphx' could not open the model: Something nobody has seen before.")]
    public void Explain_MessageOfTheRuntime_SaysWhatToDo(string message, string provider, string expected)
    {
        var kind = ProviderKinds.All.Single(kind => kind.Name == provider);

        // The variable that holds the search path has another name on each system.
        var explained = SearchPath().Replace(ProviderFailure.Explain(kind, new InvalidOperationException(message)), "PATH");

        Assert.Equal(expected, explained);
    }

    [Theory]
    [InlineData(
        "[ErrorCode:Fail] Load model from memory failed: /onnxruntime_src/onnxruntime/core/graph/model.cc:180 onnxruntime::Model::Model(onnx::ModelProto&&, const std::unordered_map<std::__cxx11::basic_string<char>, int>&, const std::function<void(int)>&, bool) const Unsupported model IR version: 9999",
        "Load model from memory failed: Unsupported model IR version: 9999.")]
    [InlineData(
        @"D:\a\core\graph\model.cc:180 onnxruntime::Model::Model Unsupported model (IR version 9999)",
        "Unsupported model (IR version 9999).")]
    [InlineData("The shape (2, 3) does not fit", "The shape (2, 3) does not fit.")]
    [InlineData("", "it gave no reason.")]
    public void Plain_MessageOfTheRuntime_IsWithoutPlacesInItsCode(string message, string expected) =>
        Assert.Equal(expected, ProviderFailure.Plain(message));

    [GeneratedRegex("(LD_LIBRARY|DYLD_LIBRARY)_PATH")]
    private static partial Regex SearchPath();
}
