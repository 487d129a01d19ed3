using System.Text.RegularExpressions;

namespace Redaction.Sdk.Onnx;

/// <summary>Turns what ONNX Runtime says when a provider cannot be had into a sentence that a person can act on.</summary>
internal static partial class ProviderFailure
{
    private const int LongestReason = 300;

    /// <summary>Explains a failure.</summary>
    /// <param name="kind">The provider.</param>
    /// <param name="failure">What was thrown when it was asked for.</param>
    /// <returns>One sentence.</returns>
    public static string Explain(ProviderKind kind, Exception failure)
    {
        var message = failure.Message;

        // Entry points and providers that are missing from a build are reported in these three ways.
        if (failure is EntryPointNotFoundException or NotSupportedException || NotInBuild().IsMatch(message))
        {
            return $"The ONNX Runtime of this application was built without '{kind.Name}': {kind.HowToGetIt}.";
        }

        if (Missing(message) is { } library)
        {
            return MissingLibrary.Explain(kind, library);
        }

        if (FailedLoad().Match(message) is { Success: true } load)
        {
            return MissingLibrary.ExplainUnnamed(kind, FileName(load.Groups["file"].Value), load.Groups["error"].Value);
        }

        return DriverWords(message) is { } words
            ? $"The device of '{kind.Name}' cannot be used: {words}."
            : $"'{kind.Name}' could not open the model: {Plain(message)}";
    }

    /// <summary>Shortens a message of ONNX Runtime to its first line, without codes and places in its sources.</summary>
    public static string Plain(string message)
    {
        var line = Noise().Replace(message.Split('\n', 2)[0], "").Trim().TrimEnd('.');

        return line.Length == 0 ? "it gave no reason."
            : line.Length > LongestReason ? line[..LongestReason] + "…"
            : line + ".";
    }

    private static string? Missing(string message) =>
        DependsOn().Match(message) is { Success: true } windows ? windows.Groups["library"].Value
        : CannotOpen().Match(message) is { Success: true } linux ? FileName(linux.Groups["library"].Value)
        : null;

    private static string? DriverWords(string message) => message switch
    {
        _ when TooOld().IsMatch(message) => "its driver is older than the CUDA libraries need; install a newer driver",
        _ when NoDevice().IsMatch(message) => "no such device was found; check that the driver sees it",
        _ when NoKernel().IsMatch(message) => "it is of a generation that the CUDA libraries do not support",
        _ when OutOfMemory().IsMatch(message) => "its memory is full; close what else uses it, or lower Parallelism",
        _ when OnlyPartly().IsMatch(message) => "it does not know all operators of the model, and none may run elsewhere",
        _ => null,
    };

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    [GeneratedRegex("not (supported|enabled) in this build|Unknown provider name|Unable to find an entry point", RegexOptions.IgnoreCase)]
    private static partial Regex NotInBuild();

    [GeneratedRegex("""which depends on "(?<library>[^"]+)" which is missing""")]
    private static partial Regex DependsOn();

    [GeneratedRegex(@"error: (?<library>[^\s:]+): cannot open shared object file|Library not loaded: (?<library>\S+)")]
    private static partial Regex CannotOpen();

    [GeneratedRegex("""
        (Failed to load library (?<file>\S+) with error|LoadLibrary failed with error (?<error>\d+)[^\n]*? load "(?<file>[^"]+)|Error loading "(?<file>[^"]+)")
        """, RegexOptions.IgnorePatternWhitespace & RegexOptions.None)]
    private static partial Regex FailedLoad();

    [GeneratedRegex("driver version is insufficient|cudaErrorInsufficientDriver|CUDA_ERROR_SYSTEM_DRIVER_MISMATCH")]
    private static partial Regex TooOld();

    [GeneratedRegex("no CUDA-capable device|cudaErrorNoDevice|invalid device ordinal|cudaErrorInvalidDevice|no HIP-capable device")]
    private static partial Regex NoDevice();

    [GeneratedRegex("no kernel image is available|cudaErrorNoKernelImageForDevice")]
    private static partial Regex NoKernel();

    [GeneratedRegex("out of memory|Failed to allocate memory", RegexOptions.IgnoreCase)]
    private static partial Regex OutOfMemory();

    [GeneratedRegex("assigned to the default CPU EP|fallback to CPU EP has been explicitly disabled")]
    private static partial Regex OnlyPartly();

    [GeneratedRegex(@"\[ErrorCode:\w+\]|\[ONNXRuntimeError\]\s*:\s*\d+\s*:\s*\w+\s*:|\S+\.(cc|cpp|h):\d+\s*\S*|virtual \S+|onnxruntime::\S+")]
    private static partial Regex Noise();
}
