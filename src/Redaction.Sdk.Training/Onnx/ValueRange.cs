namespace Redaction.Sdk.Training.Onnx;

/// <summary>The least and the largest number that an operation gave, zero included.</summary>
/// <param name="Minimum">The least; zero at most.</param>
/// <param name="Maximum">The largest; zero at least.</param>
internal readonly record struct ValueRange(float Minimum, float Maximum)
{
    /// <summary>Widens the range to hold another.</summary>
    public ValueRange Enclose(ValueRange other) =>
        new(MathF.Min(Minimum, other.Minimum), MathF.Max(Maximum, other.Maximum));
}
