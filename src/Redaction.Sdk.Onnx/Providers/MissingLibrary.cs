using System.Text.RegularExpressions;

namespace Redaction.Sdk.Onnx;

/// <summary>Says which product a library belongs to that could not be loaded.</summary>
internal static partial class MissingLibrary
{
    private const string Driver = "the NVIDIA driver";

    // The start of the file name, without "lib", and the product that brings it.
    private static readonly (string Start, string Product)[] Products =
    [
        ("cudnn", "cuDNN"),
        ("nvinfer", "TensorRT"),
        ("nvonnxparser", "TensorRT"),
        ("cublas", "the CUDA toolkit"),
        ("cudart", "the CUDA toolkit"),
        ("cufft", "the CUDA toolkit"),
        ("curand", "the CUDA toolkit"),
        ("cusparse", "the CUDA toolkit"),
        ("nvrtc", "the CUDA toolkit"),
        ("nvjitlink", "the CUDA toolkit"),
        ("cuda.", Driver),
        ("nvcuda", Driver),
        ("openvino", "OpenVINO"),
        ("migraphx", "MIGraphX"),
        ("amdhip", "ROCm"),
        ("hip", "ROCm"),
        ("hsa", "ROCm"),
        ("roc", "ROCm"),
        ("qnn", "the Qualcomm AI Engine Direct SDK"),
        ("directml", "DirectML"),
        ("vcruntime", "the Visual C++ runtime"),
        ("msvcp", "the Visual C++ runtime"),
    ];

    /// <summary>Says what to install for a library whose name is known.</summary>
    public static string Explain(ProviderKind kind, string library)
    {
        if (IsOfRuntime(library))
        {
            return $"'{kind.Name}' needs {library}, which does not lie beside the application: {kind.HowToGetIt}.";
        }

        return Product(library) is { } product
            ? $"'{kind.Name}' needs {library}, which was not found: install {product} and put its folder on "
                + $"{SearchPath()}."
            : $"'{kind.Name}' needs {library}, which was not found on {SearchPath()}.";
    }

    /// <summary>Says what to look for where the loader names only the library that it could not load.</summary>
    /// <param name="kind">The provider.</param>
    /// <param name="library">The library that was to be loaded.</param>
    /// <param name="error">The number that Windows gave; empty elsewhere.</param>
    public static string ExplainUnnamed(ProviderKind kind, string library, string error) => error switch
    {
        "127" => $"'{kind.Name}' found a library of another version than {library} was built for: "
            + $"check the versions of {Needs(library)}.",
        "193" => $"'{kind.Name}' cannot load {library}, which is for another kind of processor than the application.",
        _ => $"'{kind.Name}' cannot load {library} or a library that it needs: install {Needs(library)} and put "
            + $"the folders on {SearchPath()}.",
    };

    private static string? Product(string library)
    {
        var name = library.StartsWith("lib", StringComparison.Ordinal) ? library[3..] : library;
        var found = Array.Find(
            Products, one => name.StartsWith(one.Start, StringComparison.OrdinalIgnoreCase)).Product;

        // The number in the name of a driver's library is not the driver's.
        return found is null or Driver || Version(name) is not { } version ? found : $"{found} {version}";
    }

    private static string? Version(string name) =>
        VersionInName().Match(name) is { Success: true } match ? match.Groups["version"].Value : null;

    private static string Needs(string library) =>
        library.Contains("tensorrt", StringComparison.OrdinalIgnoreCase) ? "CUDA, cuDNN and TensorRT"
        : library.Contains("cuda", StringComparison.OrdinalIgnoreCase) ? "CUDA and cuDNN"
        : library.Contains("openvino", StringComparison.OrdinalIgnoreCase) ? "OpenVINO"
        : "what its maker lists as required";

    private static bool IsOfRuntime(string library) =>
        library.Contains("onnxruntime", StringComparison.OrdinalIgnoreCase);

    private static string SearchPath() =>
        OperatingSystem.IsWindows() ? "PATH" : OperatingSystem.IsMacOS() ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";

    // libcudnn.so.9, cublasLt64_12.dll, nvinfer_10.dll.
    [GeneratedRegex(@"(\.so\.|_)(?<version>\d+)(\.dll)?$")]
    private static partial Regex VersionInName();
}
