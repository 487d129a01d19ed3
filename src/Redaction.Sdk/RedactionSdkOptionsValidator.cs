using Microsoft.Extensions.Options;

namespace Redaction.Sdk;

/// <summary>Checks what no single setting can know.</summary>
internal sealed class RedactionSdkOptionsValidator : IValidateOptions<RedactionSdkOptions>
{
    public ValidateOptionsResult Validate(string? name, RedactionSdkOptions options) =>
        Flaw(options) is { } flaw ? ValidateOptionsResult.Fail(flaw) : ValidateOptionsResult.Success;

    /// <summary>Finds what is wrong.</summary>
    /// <returns>One sentence; <see langword="null"/> when nothing is.</returns>
    public static string? Flaw(RedactionSdkOptions options) =>
        options is { Bundle: not null, Model: not RedactionSdkOptions.Rules }
            ? "The options name a model and hold another one: set either Model or Bundle."
            : null;
}
