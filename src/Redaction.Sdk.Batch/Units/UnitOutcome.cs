namespace Redaction.Sdk.Batch;

/// <summary>What became of a unit. A failure is an outcome like any other.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Kind">How it ended.</param>
public sealed record UnitOutcome(UnitId Id, OutcomeKind Kind)
{
    /// <summary>Gets the findings, as <see cref="FindingsCodec"/> writes them; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Gets why the unit has no findings; <see langword="null"/> when it has.</summary>
    public DocumentProblem? Problem { get; init; }

    /// <summary>Gets whether another attempt may end better, such as when a network share was away for a moment.</summary>
    public bool MayPass { get; init; }

    /// <summary>Gets the number of pages of the whole document; <see langword="null"/> when it is not known.</summary>
    public int? DocumentPages { get; init; }

    /// <summary>Gets what the unit took.</summary>
    public ResourceUse Use { get; init; }
}
