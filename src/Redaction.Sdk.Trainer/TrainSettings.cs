using Redaction.Sdk.Training;

namespace Redaction.Sdk.Trainer;

/// <summary>What a run was asked to do.</summary>
internal sealed record TrainSettings
{
    public required string Model { get; init; }

    public required string Run { get; init; }

    public required IReadOnlyList<string> Annotated { get; init; }

    public required IReadOnlyList<string> HeldOut { get; init; }

    public required IReadOnlyList<string> Clean { get; init; }

    public required IReadOnlyList<string> Texts { get; init; }

    public required TrainingOptions Options { get; init; }
}
