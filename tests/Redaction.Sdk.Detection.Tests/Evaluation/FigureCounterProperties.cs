using FsCheck;
using FsCheck.Xunit;

namespace Redaction.Sdk.Detection.Tests.Evaluation;

[Properties(Arbitrary = [typeof(EvaluatedPages)])]
public sealed class FigureCounterProperties
{
    [Property]
    public bool Count_AnyWeights_CountsWhatTheRepeatedPagesCount(EvaluatedPage[] pages, NonNegativeInt[] numbers)
    {
        int[] weights = [.. pages.Select((_, i) => i < numbers.Length ? numbers[i].Get % 4 : 1)];
        EvaluationOptions options = new() { MinimumConfidence = 0.3 };
        var weighted = new FigureCounter(DetectionEvaluator.Match(pages, options))
            .Count(weights);

        var repeated = DetectionEvaluator.Evaluate(
            [.. pages.SelectMany((page, i) => Enumerable.Repeat(page, weights[i]))], options).All;

        return Math.Abs((weighted.MeanIntersectionOverUnion - repeated.MeanIntersectionOverUnion) ?? 0) < 1e-12
            && weighted == repeated with { MeanIntersectionOverUnion = weighted.MeanIntersectionOverUnion };
    }
}
