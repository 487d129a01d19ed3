using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>A piece of a page that states codes.</summary>
/// <param name="Segment">The words.</param>
/// <param name="Readings">The codes in them, in order; at least one.</param>
internal sealed record CodeLabel(PageSegment Segment, IReadOnlyList<CodeReading> Readings)
{
    public Box<PagePoints> Box => Segment.Box;

    public double LetterHeight => Segment.LetterHeight;
}
