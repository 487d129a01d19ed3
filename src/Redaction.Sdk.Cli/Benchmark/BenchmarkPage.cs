using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>A page of the built-in set, and what there is to find on it.</summary>
internal sealed record BenchmarkPage(PageImage Image, IReadOnlyList<Box<ImagePixels>> Bars)
{
    public EvaluatedPage Evaluate(IEnumerable<DetectedRegion> found)
    {
        var toPixels = Image.ToPage.Inverse();

        return new(
            [.. Bars.Select(static bar => new GroundTruthBox(bar, RedactionStyle.Black))],
            [.. found.Select(r => new ScoredBox(toPixels.Apply(r.Box), r.Confidence, r.Style))]);
    }
}
