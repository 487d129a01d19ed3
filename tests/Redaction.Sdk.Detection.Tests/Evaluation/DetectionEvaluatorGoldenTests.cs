using System.Text.Json;

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

        AssertAgrees(expected.Curve, actual.Curve);
        Assert.Equal(
            expected.Confusion.Select(static cell => (
                cell[0].Deserialize<RedactionStyle?>(), cell[1].Deserialize<RedactionStyle?>(), cell[2].GetInt32())),
            actual.Confusion.Select(static cell => (cell.Truth, cell.Found, cell.Count)));
        Assert.Equal(expected.Bins, actual.Calibration.Bins.Select(static bin => bin.Detections));
        AssertNear(expected.ExpectedError, actual.Calibration.ExpectedError);
        AssertNear(expected.ExpectedErrorOfCounted, actual.Calibration.ExpectedErrorOfCounted);

        Assert.Equal(expected.Styles.Count, actual.Styles.Count);
        foreach (var (golden, style) in expected.Styles.Zip(actual.Styles))
        {
            Assert.Equal((golden.Style, golden.Boxes, golden.Found), (style.Style, style.Boxes, style.Found));
            AssertAgrees(golden.Figures, style.Figures);
            AssertAgrees(golden.Curve, style.Curve);
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

    private static void AssertAgrees(IReadOnlyList<double[]> expected, IReadOnlyList<PrecisionRecallPoint> actual)
    {
        Assert.Equal(expected.Select(static point => (float)point[0]), actual.Select(static point => point.Confidence));
        foreach (var (golden, point) in expected.Zip(actual))
        {
            AssertNear(golden[1], point.Precision);
            AssertNear(golden[2], point.Recall);
        }
    }

    private static void AssertNear(double? expected, double? actual)
    {
        Assert.Equal(expected.HasValue, actual.HasValue);
        Assert.Equal(expected ?? 0, actual ?? 0, Tolerance);
    }
}
