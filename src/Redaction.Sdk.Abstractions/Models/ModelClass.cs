namespace Redaction.Sdk;

/// <summary>A class of a model.</summary>
/// <param name="Name">The name, in any spelling.</param>
/// <param name="Style">The style of its regions; <see langword="null"/> for a class that is no redaction and is not reported.</param>
/// <param name="MinimumConfidence">The confidence below which its boxes are dropped; <see langword="null"/> for the decoder's own.</param>
public sealed record ModelClass(string Name, RedactionStyle? Style, float? MinimumConfidence = null);
