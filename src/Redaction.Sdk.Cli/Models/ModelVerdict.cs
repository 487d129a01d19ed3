using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>What the checks of a model came to.</summary>
/// <param name="Model">The model, as it was written on the command line.</param>
/// <param name="Identity">What is in it; <see langword="null"/> for a bare file, and where a check failed before.</param>
/// <param name="Checks">The checks in order, up to the one that failed.</param>
internal sealed record ModelVerdict(string Model, DetectorIdentity? Identity, IReadOnlyList<BundleCheck> Checks)
{
    /// <summary>Gets why the model is refused; <see langword="null"/> for one that is accepted.</summary>
    public ModelRefusal? Refusal => Checks[^1].Refusal;
}
