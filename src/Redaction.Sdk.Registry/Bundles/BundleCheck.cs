namespace Redaction.Sdk.Registry;

/// <summary>One of the checks that a bundle goes through before it is used.</summary>
/// <param name="Name">The name of the check, such as <c>hashes</c>.</param>
/// <param name="Refusal">Why the bundle is refused; <see langword="null"/> for a check that it passed.</param>
/// <param name="Sentence">What was found, in one plain sentence.</param>
public sealed record BundleCheck(string Name, ModelRefusal? Refusal, string Sentence);
