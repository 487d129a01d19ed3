using NuGet.Versioning;

namespace Redaction.Sdk.Registry;

/// <summary>Semantic versions in their one spelling: three numbers, lower-case labels, no build metadata.</summary>
internal static class ModelVersion
{
    private const int MaximumLength = 64;

    public static bool IsValid(string text) => TryParse(text) is not null;

    public static SemanticVersion? TryParse(string text) =>
        text.Length <= MaximumLength
            && SemanticVersion.TryParse(text, out var version)
            && !version.HasMetadata
            && version.ToNormalizedString() == text
            && !text.Any(char.IsAsciiLetterUpper)
            ? version
            : null;
}
