using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Evaluation;

public sealed class DocumentBootstrapTests
{
    private static readonly EvaluationOptions Options = new() { Resamples = 1_000, Seed = 7 };

    [Fact]
    public void Evaluate_OneBoxADocument_IntervalIsThatOfABinomialShare()
    {
        // 70 of 100 documents found: the middle 95 % of a binomial of 100 and 0.7 is 61 to 79.
        var pages = Enumerable.Range(0, 100).Select(static i => Page($"document {i}", isFound: i < 70));

        var recall = DetectionEvaluator.Evaluate([.. pages], Options).All.Intervals!.Recall!.Value;

        Assert.InRange(recall.Lower, 0.60, 0.62);
        Assert.InRange(recall.Upper, 0.78, 0.80);
    }

    [Fact]
    public void Evaluate_PagesOfADocument_AreDrawnTogether()
    {
        // Ten documents of ten like pages say no more than ten pages: 4 to 10 found of 10 and 0.7.
        var pages = Enumerable.Range(0, 100).Select(static i => Page($"document {i / 10}", isFound: i < 70));

        var recall = DetectionEvaluator.Evaluate([.. pages], Options).All.Intervals!.Recall!.Value;

        Assert.Equal(new(0.4, 1), recall);
    }

    [Fact]
    public void Evaluate_PagesWithoutDocument_AreDocumentsOfTheirOwn()
    {
        var pages = Enumerable.Range(0, 5).Select(static i => Page(null, isFound: i < 3));

        Assert.Equal(5, DetectionEvaluator.Evaluate([.. pages]).All.Documents);
    }

    [Fact]
    public void Evaluate_OneDocument_HasNoIntervals()
    {
        EvaluatedPage[] pages = [Page("a", isFound: true), Page("a", isFound: false)];

        Assert.Null(DetectionEvaluator.Evaluate(pages, Options).All.Intervals);
    }

    [Fact]
    public void Evaluate_NoResamples_HasNoIntervals() =>
        Assert.Null(DetectionEvaluator.Evaluate([Page("a", true), Page("b", false)]).All.Intervals);

    [Fact]
    public void Evaluate_SameSeed_HasTheSameIntervalsInAnyOrderOfPages()
    {
        var pages = Enumerable.Range(0, 20).Select(static i => Page($"{i / 2}", isFound: i % 3 > 0)).ToArray();
        var before = DetectionEvaluator.Evaluate(pages, Options).All;
        Array.Reverse(pages);

        Assert.Equal(before, DetectionEvaluator.Evaluate(pages, Options).All);
    }

    [Fact]
    public void Resamples_Negative_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EvaluationOptions { Resamples = -1 });

    private static EvaluatedPage Page(string? document, bool isFound)
    {
        var box = Box<ImagePixels>.FromSize(0, 0, 10, 10);

        return new([new(box, RedactionStyle.Black)], isFound ? [new(box, 0.9f, RedactionStyle.Black)] : [])
        {
            Document = document,
        };
    }
}
