using System.Collections.Immutable;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Tests.Shared.OnnxFixtures;

/// <summary>An output of a <see cref="HeadModel"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its shape for one picture.</param>
/// <param name="Values">What it holds, row-major.</param>
internal sealed record HeadModelOutput(string Name, ImmutableArray<long> Shape, ImmutableArray<float> Values)
{
    public DataType Type { get; init; } = DataType.Float;

    /// <summary>Gets whether the first axis stands for the pictures.</summary>
    public bool HasBatchAxis { get; init; } = true;

    /// <summary>Gets an axis whose length the model does not state, as where it is the number of boxes found.</summary>
    public int? OpenAxis { get; init; }
}
