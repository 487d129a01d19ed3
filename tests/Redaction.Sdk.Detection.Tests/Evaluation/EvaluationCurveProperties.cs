using FsCheck.Xunit;

namespace Redaction.Sdk.Detection.Tests.Evaluation;

[Properties(Arbitrary = [typeof(EvaluatedPages)])]
public sealed class EvaluationCurveProperties
{
    private static readonly EvaluationOptions Options = new() { MinimumConfidence = 0.4 };

    [Property]
    public bool Curve_AnyPages_IsWhatEachConfidenceGivesAsTheMinimum(EvaluatedPage[] pages)
    {
        var result = DetectionEvaluator.Evaluate(pages, Options);

        return result.Curve.All(point =>
        {
            var all = DetectionEvaluator.Evaluate(pages, new() { MinimumConfidence = point.Confidence }).All;

            return (all.Precision, all.Recall) == (point.Precision, point.Recall);
        });
    }

    [Property]
    public bool Curve_AnyPages_FallsInConfidenceAndNeverInRecall(EvaluatedPage[] pages)
    {
        var curve = DetectionEvaluator.Evaluate(pages).Curve;

        return curve.Zip(curve.Skip(1)).All(static pair =>
            pair.First.Confidence > pair.Second.Confidence && pair.First.Recall <= pair.Second.Recall);
    }

    [Property]
    public bool Curve_BestPrecisionAt101Recalls_IsTheAveragePrecision(EvaluatedPage[] pages)
    {
        var result = DetectionEvaluator.Evaluate(pages);
        var area = Enumerable.Range(0, 101).Average(step =>
            result.Curve.Where(point => point.Recall >= step * 0.01).Select(static p => p.Precision).DefaultIfEmpty().Max());

        return result.All.AveragePrecision50 is not { } average || Math.Abs(average - area) < 1e-12;
    }

    [Property]
    public bool Confusion_AnyPages_AddsUpToBoxesDetectionsAndMatches(EvaluatedPage[] pages)
    {
        var result = DetectionEvaluator.Evaluate(pages, Options);
        int Sum(Func<StyleConfusion, bool> wanted) => result.Confusion.Where(wanted).Sum(static cell => cell.Count);

        return Sum(static cell => cell.Truth is not null) == result.All.Boxes
            && Sum(static cell => cell.Found is not null) == result.All.Detections
            && Sum(static cell => cell is { Truth: not null, Found: not null }) == result.All.Matches
            && result.Confusion.All(static cell => cell.Count > 0 && (cell.Truth ?? cell.Found) is not null)
            && result.Styles.All(style =>
                Sum(cell => cell.Truth == style.Style) == style.Boxes
                && Sum(cell => cell.Truth == style.Style && cell.Found is not null) == style.Found);
    }

    [Property]
    public bool Calibration_AnyPages_IsThatOfTheMatchesOfEachBin(EvaluatedPage[] pages)
    {
        // Down to the confidence 0, every detection is either a match or false.
        EvaluationOptions everything = new() { MinimumConfidence = 0 };
        var matched = pages.Select(page => DetectionEvaluator.MatchPage(page, everything)).ToArray();
        (float Confidence, double Right)[] all =
        [
            .. matched.SelectMany(static page => page.Matches).Select(static m => (m.Detection.Confidence, 1.0)),
            .. matched.SelectMany(static page => page.FalseBoxes).Select(static box => (box.Confidence, 0.0)),
        ];
        var calibration = DetectionEvaluator.Evaluate(pages, Options).Calibration;

        return calibration.Bins.Count == ConfidenceCalibration.BinCount
            && calibration.Bins.Sum(static bin => bin.Detections) == all.Length
            && Near(calibration.ExpectedError, Error(all))
            && Near(calibration.ExpectedErrorOfCounted, Error([.. all.Where(static d => d.Confidence >= 0.4f)]));
    }

    [Property]
    public bool MatchPage_AnyPage_PutsEveryBoxAndDetectionInOnePlace(EvaluatedPage page)
    {
        var matched = DetectionEvaluator.MatchPage(page, Options);
        var all = DetectionEvaluator.Evaluate([page], Options).All;

        return matched.Matches.Count == all.Matches
            && matched.Missed.Count == all.Boxes - all.Matches
            && matched.FalseBoxes.Count == all.Detections - all.Matches
            && matched.Errors == all.Boxes + all.Detections - (2 * all.Matches)
            && matched.Matches.All(static m => m.Detection.Box.IntersectionOverUnion(m.Truth.Box) >= 0.5)
            && !matched.Missed.Any(static box => box.IsCrowd);
    }

    // Confidences of generated detections are tenths, each the upper edge of its bin.
    private static double? Error((float Confidence, double Right)[] detections) => detections.Length == 0
        ? null
        : detections.GroupBy(static d => d.Confidence)
            .Sum(static bin => Math.Abs(bin.Sum(static d => d.Right) - (bin.Count() * (double)bin.Key))) / detections.Length;

    private static bool Near(double? first, double? second) =>
        first.HasValue == second.HasValue && Math.Abs((first ?? 0) - (second ?? 0)) < 1e-12;
}
