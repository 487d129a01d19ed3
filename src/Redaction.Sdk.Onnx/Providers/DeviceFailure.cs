using System.Text.RegularExpressions;

namespace Redaction.Sdk.Onnx;

/// <summary>Knows what drivers and devices say when they cannot be used.</summary>
internal static partial class DeviceFailure
{
    private static readonly (Regex Pattern, string Words)[] Known =
    [
        (TooOld(), "its driver is older than the libraries need; install a newer driver"),
        (NoDevice(), "no such device was found; check that its driver sees it"),
        (NoKernel(), "its device is of a generation that the libraries do not support"),
        (OutOfMemory(), "the memory of its device is full; close what else uses it, or lower Parallelism"),
        (OnlyPartly(), "it does not know all operators of the model, and none may run on the processor"),
    ];

    /// <summary>Finds the words for a message.</summary>
    /// <returns>The end of a sentence; <see langword="null"/> for a message that is not known.</returns>
    public static string? Words(string message) =>
        Known.FirstOrDefault(one => one.Pattern.IsMatch(message)).Words;

    [GeneratedRegex("driver version is insufficient|cudaErrorInsufficientDriver|SYSTEM_DRIVER_MISMATCH")]
    private static partial Regex TooOld();

    [GeneratedRegex("no CUDA-capable device|cudaErrorNoDevice|invalid device ordinal|no (HIP|ROCm)-capable device")]
    private static partial Regex NoDevice();

    [GeneratedRegex("no kernel image is available|cudaErrorNoKernelImageForDevice")]
    private static partial Regex NoKernel();

    [GeneratedRegex("out of memory|Failed to allocate memory", RegexOptions.IgnoreCase)]
    private static partial Regex OutOfMemory();

    [GeneratedRegex("assigned to the default CPU EP|fallback to CPU EP has been explicitly disabled")]
    private static partial Regex OnlyPartly();
}
