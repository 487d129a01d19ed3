namespace Redaction.Sdk.Cli.Models;

/// <summary>What a user of <c>redaction model verify</c> or <c>add</c> asked for.</summary>
/// <param name="Models">The models, as they were written.</param>
/// <param name="AsJson">Whether a program is going to read the result.</param>
/// <param name="Limits">What a model may take while it is tried.</param>
/// <param name="Keeps">Whether what is accepted goes into the registry.</param>
internal sealed record VerifySettings(string[] Models, bool AsJson, ModelTrialOptions Limits, bool Keeps);
