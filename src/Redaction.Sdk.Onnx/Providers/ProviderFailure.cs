using System.Text.RegularExpressions;

namespace Redaction.Sdk.Onnx;

/// <summary>Turns what ONNX Runtime says of a provider that cannot be had into a sentence that a person can act on.</summary>
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

        if (MissingName(message) is { } library)
        {
            return MissingLibrary.Explain(kind, library);
        }

        if (FailedLoad().Match(message) is { Success: true } load)
        {
            return MissingLibrary.ExplainUnnamed(
                kind, FileName(load.Groups["file"].Value), load.Groups["error"].Value);
        }

        return DeviceFailure.Words(message) is { } words
            ? $"'{kind.Name}' cannot be used: {words}."
            : $"'{kind.Name}' could not open the model: {Plain(message)}";
    }

    /// <summary>Shortens a message of ONNX Runtime to its first line, without codes and places in its code.</summary>
    public static string Plain(string message)
    {
        var words = Noise().Replace(Place().Replace(message.Split('\n', 2)[0], ""), "");
        var line = Blanks().Replace(words, " ").Trim().TrimEnd('.');

        return line.Length == 0 ? "it gave no reason."
            : line.Length > LongestReason ? line[..LongestReason] + "…"
            : line + ".";
    }

    private static string? MissingName(string message) =>
        DependsOn().Match(message) is { Success: true } windows ? windows.Groups["library"].Value
        : CannotOpen().Match(message) is { Success: true } unix ? FileName(unix.Groups["library"].Value)
        : null;

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    [GeneratedRegex("not (supported|enabled) in this build|Unknown provider name", RegexOptions.IgnoreCase)]
    private static partial Regex NotInBuild();

    // Windows: Error loading "…\onnxruntime_providers_cuda.dll" which depends on "cudnn64_9.dll" which is missing.
    [GeneratedRegex("""which depends on "(?<library>[^"]+)" which is missing""")]
    private static partial Regex DependsOn();

    // Linux: Failed to load library libonnxruntime_providers_cuda.so with error: libcudnn.so.9: cannot open shared …
    [GeneratedRegex(@"error: (?<library>[^\s:]+): cannot open shared object file|Library not loaded: (?<library>\S+)")]
    private static partial Regex CannotOpen();

    // Older ones for Windows: LoadLibrary failed with error 126 "" when trying to load "…\onnxruntime_providers_cuda.dll".
    [GeneratedRegex("""LoadLibrary failed with error (?<error>\d+).*? load "(?<file>[^"]+)|load(ing|( library)) "?(?<file>[^"\s]+)""")]
    private static partial Regex FailedLoad();

    // /src/core/session.cc:123 void onnxruntime::Session::Load(const std::function<void(int)>&, bool) const
    [GeneratedRegex(
        @"\S+\.(cc|cpp|h|hpp):\d+\s+([\w:<>,&*~ ]*?[\w>=]\(([^()]|\(([^()]|\([^()]*\))*\))*\)(\s*const)?(\s*\[with [^\]]*\])?)?")]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // [ErrorCode:Fail], [ONNXRuntimeError] : 1 : FAIL :, /src/core/session.cc:123, virtual …, onnxruntime::…
    [GeneratedRegex(
        @"\[ErrorCode:\w+\]|\[ONNXRuntimeError\]\s*:\s*\d+\s*:\s*\w+\s*:|\S+\.(cc|cpp|h):\d+\s*|\S*onnxruntime::\S+")]
    private static partial Regex Noise();
}
