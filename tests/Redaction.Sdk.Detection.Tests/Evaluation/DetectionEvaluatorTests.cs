using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Evaluation;

public sealed class DetectionEvaluatorTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Evaluate_NoPages_HasNoFigures()
    {
        var result = DetectionEvaluator.Evaluate([]);

        Assert.Equal((0, 0, 0), (result.All.Pages, result.All.Boxes, result.CleanPages));
        Assert.Null(result.All.Precision);
        Assert.Null(result.All.Recall);
        Assert.Null(result.All.F1);
        Assert.Null(result.All.AveragePrecision);
        Assert.Null(result.FalseBoxesPerCleanPage);
        Assert.Empty(result.Styles);
    }

    [Fact]
    public void Evaluate_HitBetweenTwoFalseBoxes_HasTheFiguresOfTheDefinition()
    {
        // Strongest first: false, right, false. Precision is 1/2 at recall 1/2 and never better; recall 1 is not met.
        var result = Evaluate(
            [Truth(0), Truth(100)],
            [Found(300, 0.9f), Found(0, 0.8f), Found(400, 0.7f)]);

        Assert.Equal(1.0 / 3, result.All.Precision);
        Assert.Equal(0.5, result.All.Recall);
        Assert.Equal(0.4, result.All.F1);
        Assert.Equal(1.0, result.All.MeanIntersectionOverUnion);
        Assert.Equal(51 * 0.5 / 101, result.All.AveragePrecision50!.Value, Tolerance);
        Assert.Equal(51 * 0.5 / 101, result.All.AveragePrecision!.Value, Tolerance);
    }

    [Fact]
    public void Evaluate_OverlapOfThreeFifths_CountsUpToThatThreshold()
    {
        var result = Evaluate([Truth(0)], [new ScoredBox(Box(0, 12), 1, RedactionStyle.Black)]);

        Assert.Equal(0.6, result.All.MeanIntersectionOverUnion);
        Assert.Equal(1.0, result.All.AveragePrecision50);
        Assert.Equal(0.3, result.All.AveragePrecision!.Value, Tolerance);
    }

    [Fact]
    public void Evaluate_OverlapBelowOneHalf_IsNotFound()
    {
        var result = Evaluate([Truth(0)], [new ScoredBox(Box(0, 9), 1, RedactionStyle.Black)]);

        Assert.Equal((1, 0), (result.All.Detections, result.All.Matches));
        Assert.Equal(0.0, result.All.F1);
        Assert.Null(result.All.MeanIntersectionOverUnion);
        Assert.Equal(0.0, result.All.AveragePrecision50);
    }

    [Fact]
    public void Evaluate_TwoDetectionsOfOneBox_TheWeakerIsFalse()
    {
        var result = Evaluate([Truth(0)], [Found(0, 0.6f), new ScoredBox(Box(0, 19), 0.9f, RedactionStyle.Black)]);

        Assert.Equal((2, 1), (result.All.Detections, result.All.Matches));
        Assert.Equal(0.95, result.All.MeanIntersectionOverUnion);
    }

    [Fact]
    public void Evaluate_DetectionsInACrowd_AreNeitherRightNorWrong()
    {
        var result = Evaluate(
            [new GroundTruthBox(Box(0, 500), RedactionStyle.Black, IsCrowd: true), Truth(600)],
            [Found(0, 0.9f), Found(100, 0.8f), Found(600, 0.7f)]);

        Assert.Equal((1, 1, 1), (result.All.Boxes, result.All.Detections, result.All.Matches));
        Assert.Equal(1.0, result.All.AveragePrecision);
        Assert.Equal(0, result.CleanPages);
    }

    [Fact]
    public void Evaluate_BoxInsideACrowd_GoesToTheBoxFirst()
    {
        var result = Evaluate(
            [new GroundTruthBox(Box(0, 500), RedactionStyle.Black, IsCrowd: true), Truth(0)],
            [new ScoredBox(Box(0, 12), 0.9f, RedactionStyle.Black)]);

        Assert.Equal((1, 1), (result.All.Detections, result.All.Matches));
    }

    [Fact]
    public void Evaluate_WeakDetections_CountForAveragePrecisionOnly()
    {
        var result = Evaluate([Truth(0)], [Found(0, 0.7f)], new() { MinimumConfidence = 0.75 });

        Assert.Equal((0, 0.0, 1.0), (result.All.Detections, result.All.Recall, result.All.AveragePrecision));
        Assert.Null(result.All.Precision);
    }

    [Fact]
    public void Evaluate_ConfidenceAtTheMinimum_Counts()
    {
        // 0.7 as a float is a little less than 0.7 as a double.
        var result = Evaluate([Truth(0)], [Found(0, 0.7f)], new() { MinimumConfidence = 0.7 });

        Assert.Equal(1, result.All.Matches);
    }

    [Fact]
    public void Evaluate_MoreDetectionsThanTheLimit_DropsTheWeakest()
    {
        var result = Evaluate(
            [Truth(0), Truth(100)], [Found(0, 0.6f), Found(100, 0.9f)], new() { MaximumDetectionsPerPage = 1 });

        Assert.Equal((1, 1), (result.All.Detections, result.All.Matches));
        Assert.Equal(51.0 / 101, result.All.AveragePrecision50!.Value, Tolerance);
    }

    [Fact]
    public void Evaluate_EqualConfidences_FormOneStepOfTheCurve()
    {
        var result = Evaluate([Truth(0)], [Found(0, 0.5f), Found(300, 0.5f)]);

        Assert.Equal(0.5, result.All.AveragePrecision50!.Value, Tolerance);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    public void Evaluate_TwoBoxesOverlappedAlike_ChoosesTheSameInEitherOrder(double first, double second)
    {
        // The stronger detection covers both boxes alike, the weaker only the left one: both are right when the
        // stronger takes the box on the right.
        var result = Evaluate(
            [new(Box(first, 8), RedactionStyle.Black), new(Box(second, 8), RedactionStyle.Black)],
            [new(Box(2, 8), 0.9f, RedactionStyle.Black), new(Box(-1, 8), 0.8f, RedactionStyle.Black)]);

        Assert.Equal(2, result.All.Matches);
    }

    [Fact]
    public void Evaluate_SeveralStyles_GivesEachStyleItsOwnPages()
    {
        EvaluatedPage black = new([Truth(0)], [Found(0, 0.9f), Found(300, 0.9f)]);
        EvaluatedPage gray = new([Truth(0, RedactionStyle.Gray)], [Found(0, 0.9f)]);
        EvaluatedPage mixed = new([Truth(0), Truth(100, RedactionStyle.Gray)], [Found(100, 0.9f)]);
        EvaluatedPage clean = new([], [Found(0, 0.9f), Found(100, 0.4f)]);

        var result = DetectionEvaluator.Evaluate([gray, clean, mixed, black]);

        Assert.Equal((4, 4, 5, 3), (result.All.Pages, result.All.Boxes, result.All.Detections, result.All.Matches));
        Assert.Equal(1.0 / 3, result.All.StyleAccuracy);
        Assert.Equal((1, 1, 1.0), (result.MixedPages, result.CleanPages, result.FalseBoxesPerCleanPage));

        Assert.Equal([RedactionStyle.Black, RedactionStyle.Gray], result.Styles.Select(static s => s.Style));
        var (first, second) = (result.Styles[0], result.Styles[1]);
        Assert.Equal((1, 0.5, 1.0, 1.0), Summary(first.Figures));
        Assert.Equal((2, 1, 0.5), (first.Boxes, first.Found, first.Recall));
        Assert.Equal((1, 1.0, 1.0, 0.0), Summary(second.Figures));
        Assert.Equal((2, 2, 1.0), (second.Boxes, second.Found, second.Recall));
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1.1f)]
    [InlineData(float.NaN)]
    public void ScoredBox_ConfidenceOutOfRange_Throws(float confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScoredBox(Box(0, 1), confidence, RedactionStyle.Black));

    [Fact]
    public void EvaluationOptions_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { MinimumConfidence = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { MaximumDetectionsPerPage = 0 });
    }

    private static Box<ImagePixels> Box(double left, double width) => Box<ImagePixels>.FromSize(left, 0, width, 10);

    private static GroundTruthBox Truth(double left, RedactionStyle style = RedactionStyle.Black) =>
        new(Box(left, 20), style);

    private static ScoredBox Found(double left, float confidence) =>
        new(Box(left, 20), confidence, RedactionStyle.Black);

    private static (int Pages, double? Precision, double? Recall, double? StyleAccuracy) Summary(
        EvaluationFigures figures) =>
        (figures.Pages, figures.Precision, figures.Recall, figures.StyleAccuracy);

    private static EvaluationResult Evaluate(
        GroundTruthBox[] truth, ScoredBox[] found, EvaluationOptions? options = null) =>
        DetectionEvaluator.Evaluate([new(truth, found)], options);
}
