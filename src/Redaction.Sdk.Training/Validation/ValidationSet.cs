namespace Redaction.Sdk.Training.Validation;

/// <summary>Pages that are never learned from.</summary>
/// <param name="Name">What they are called in figures.</param>
/// <param name="Pages">The pages.</param>
internal sealed record ValidationSet(string Name, IReadOnlyList<TrainingPage> Pages);
