using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>What a <see cref="PageLook"/> shows.</summary>
/// <param name="Region">The part of the page, in page points.</param>
/// <param name="Text">The elements of the text in question.</param>
/// <param name="Covers">The elements of its covers.</param>
internal sealed record LookRequest(
    Box<PagePoints> Region, IReadOnlyCollection<int> Text, IReadOnlyCollection<int> Covers)
{
    /// <summary>The resolution: two pixels to a point, so that the strokes of small print are seen.</summary>
    public const double Dpi = 144;
}
