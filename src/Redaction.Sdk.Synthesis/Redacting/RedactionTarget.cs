using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>What one act of redaction hides, in page points: a part for each line that it runs over.</summary>
/// <param name="Parts">The parts, from top to bottom.</param>
/// <param name="Size">The size of the type that is hidden.</param>
/// <param name="IsWithinText">Whether words are left before or behind it on its line.</param>
/// <param name="IsOne">Whether its parts must become one shape, because nobody could tell them apart.</param>
internal sealed record RedactionTarget(
    IReadOnlyList<SKRect> Parts, float Size, bool IsWithinText = false, bool IsOne = false)
{
    public SKRect Box { get; } = Parts.Aggregate(SKRect.Union);
}
