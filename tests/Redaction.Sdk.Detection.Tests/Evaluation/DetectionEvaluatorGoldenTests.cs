namespace Redaction.Sdk.Detection.Tests.Evaluation;

public sealed class DetectionEvaluatorGoldenTests
{
    // The two programs add the same numbers in another order; nothing else may part them.
    private const double Tolerance = 1e-12;

    [Fact]
    public void Evaluate_GoldenCases_AgreesWithTheIndependentProgram()
    {
        var cases = GoldenCase.ReadAll();

        Assert.Equal(65, cases.Count);
        Assert.All(cases, static golden => AssertAgrees(golden.Expected, golden.Evaluate()));
    }

    private static void AssertAgrees(GoldenExpectation expected, EvaluationResult actual)
    {
        AssertAgrees(expected.All, actual.All);
        Assert.Equal(
            (expected.MixedPages, expected.CleanPages, expected.FalseBoxes),
            (actual.MixedPages, actual.CleanPages, actual.FalseBoxesOnCleanPages));

        Assert.Equal(expected.Styles.Count, actual.Styles.Count);
        foreach (var (golden, style) in expected.Styles.Zip(actual.Styles))
        {
            Assert.Equal((golden.Style, golden.Boxes, golden.Found), (style.Style, style.Boxes, style.Found));
            AssertAgrees(golden.Figures, style.Figures);
        }
    }

    private static void AssertAgrees(GoldenFigures expected, EvaluationFigures actual)
    {
        Assert.Equal(
            (expected.Pages, expected.Boxes, expected.Detections, expected.Matches),
            (actual.Pages, actual.Boxes, actual.Detections, actual.Matches));

        AssertNear(expected.Precision, actual.Precision);
        AssertNear(expected.Recall, actual.Recall);
        AssertNear(expected.F1, actual.F1);
        AssertNear(expected.MeanIntersectionOverUnion, actual.MeanIntersectionOverUnion);
        AssertNear(expected.StyleAccuracy, actual.StyleAccuracy);
        AssertNear(expected.AveragePrecision50, actual.AveragePrecision50);
        AssertNear(expected.AveragePrecision, actual.AveragePrecision);
    }

    private static void AssertNear(double? expected, double? actual)
    {
        Assert.Equal(expected.HasValue, actual.HasValue);
        Assert.Equal(expected ?? 0, actual ?? 0, Tolerance);
    }
}
