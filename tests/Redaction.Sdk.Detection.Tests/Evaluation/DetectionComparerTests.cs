using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Evaluation;

public sealed class DetectionComparerTests
{
    private static readonly EvaluationOptions Options = new() { Resamples = 4_000, Seed = 11 };

    [Fact]
    public void Compare_SameDetections_ShowsNoDifference()
    {
        var pages = Pages(10, static i => i % 2 == 0);

        var result = DetectionComparer.Compare(pages, pages, Options);

        Assert.Equal(ComparisonVerdict.Undecided, result.Verdict);
        Assert.Equal(new(0, new(0, 0), 1), result.All.F1);
    }

    [Fact]
    public void Compare_CandidateFindsMore_IsBetterAndTheOtherWayRoundWorse()
    {
        var (few, many) = (Pages(20, static i => i < 8), Pages(20, static i => i < 16));

        var forth = DetectionComparer.Compare(few, many, Options);
        var back = DetectionComparer.Compare(many, few, Options);

        Assert.Equal((ComparisonVerdict.Better, ComparisonVerdict.Worse), (forth.Verdict, back.Verdict));
        Assert.Equal(0.4, forth.All.Recall!.Difference, 12);
        Assert.InRange(forth.All.Recall.Interval!.Value.Lower, 0.1, 0.39);
        Assert.Equal(forth.All.Recall.Interval.Value.Lower, -back.All.Recall!.Interval!.Value.Upper, 12);
        Assert.Equal(DetectionEvaluator.Evaluate(few).All, forth.All.Baseline);
        Assert.Equal(DetectionEvaluator.Evaluate(many).All, forth.All.Candidate);
    }

    [Fact]
    public void Compare_RecallsThatDifferOnEightDocuments_HasThePValueOfTheSignTest()
    {
        // 7 documents of 8 for the candidate: two-sided, (1 + 8) of 256 on either side, that is 18 / 256.
        var baseline = Pages(8, static i => i == 7);
        var candidate = Pages(8, static i => i < 7);

        var recall = DetectionComparer.Compare(baseline, candidate, Options).All.Recall!;

        Assert.Equal(18 / 256.0, recall.PValue!.Value, 0.012);
    }

    [Fact]
    public void Compare_PagesOfOneDocument_ChangePlacesTogether()
    {
        // However many pages agree, one document says nothing: its two arrangements differ alike.
        var baseline = Pages(30, static _ => false, static _ => "one");
        var candidate = Pages(30, static _ => true, static _ => "one");

        var result = DetectionComparer.Compare(baseline, candidate, Options);

        Assert.Equal(new(1, null, 1), result.All.F1);
        Assert.Equal(ComparisonVerdict.Undecided, result.Verdict);
    }

    [Fact]
    public void Compare_Styles_HaveTheirOwnRows()
    {
        var baseline = Pages(10, static i => i % 2 == 0);
        var result = DetectionComparer.Compare(baseline, Pages(10, static _ => true), Options);

        Assert.Equal([RedactionStyle.Black, RedactionStyle.Gray], result.Styles.Select(static s => s.Style));
        Assert.Equal([0, 1], result.Styles.Select(static s => s.Figures.Recall!.Difference));
    }

    [Fact]
    public void Compare_EqualDetectors_IsWrongAboutAsOftenAsTheLevelSays()
    {
        // 200 pairs of coins: a test at 0.05 may call 10 of them different; more than 20 would be a broken test.
        Random random = new(3);
        var options = new EvaluationOptions { Resamples = 200 };
        var different = Enumerable.Range(0, 200).Count(_ =>
            DetectionComparer.Compare(
                Pages(16, _ => random.Next(2) == 0), Pages(16, _ => random.Next(2) == 0), options)
            .Verdict != ComparisonVerdict.Undecided);

        Assert.InRange(different, 1, 20);
    }

    [Fact]
    public void Compare_OtherPages_Throws()
    {
        var pages = Pages(3, static _ => true);
        EvaluatedPage[] other = [pages[0], pages[1], pages[2] with { GroundTruth = [] }];

        Assert.Throws<ArgumentException>(() => DetectionComparer.Compare(pages, other));
        Assert.Throws<ArgumentException>(() => DetectionComparer.Compare(pages, pages[..2]));
    }

    [Fact]
    public void Compare_NoDraws_HasDifferencesOnly()
    {
        var result = DetectionComparer.Compare(Pages(3, static _ => false), Pages(3, static _ => true));

        Assert.Equal(new(1, null, null), result.All.Recall);
    }

    // One box a page; odd pages are gray.
    private static EvaluatedPage[] Pages(int count, Func<int, bool> isFound, Func<int, string>? document = null)
    {
        var box = Box<ImagePixels>.FromSize(0, 0, 10, 10);

        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var style = i % 2 == 0 ? RedactionStyle.Black : RedactionStyle.Gray;

                return new EvaluatedPage([new(box, style)], isFound(i) ? [new(box, 0.9f, style)] : [])
                {
                    Document = document?.Invoke(i) ?? $"document {i:00}",
                };
            }),
        ];
    }
}
