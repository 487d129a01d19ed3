using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Training.Validation;

namespace Redaction.Sdk.Training.Tests.Validation;

public class ConfidenceChoiceTests
{
    /// <summary>A hundred pages want a low confidence, three want a high one; each set has one voice.</summary>
    [Fact]
    public void Best_OfManyPagesAndFew_HearsBothSetsAlike()
    {
        EvaluatedPage[] many = [.. Enumerable.Repeat(Page([0.5f, 0.7f], []), 100)];
        EvaluatedPage[] few = [.. Enumerable.Repeat(Page([0.7f], [0.5f, 0.5f, 0.5f, 0.5f]), 3)];

        Assert.Equal(0.5, ConfidenceChoice.Best([many]));
        Assert.Equal(0.7, ConfidenceChoice.Best([many, few]));
    }

    [Fact]
    public void Best_OfASetWithoutRedactions_CountsItsFalseBoxesWithTheOthers()
    {
        EvaluatedPage[] annotated = [.. Enumerable.Repeat(Page([0.5f, 0.7f], []), 2)];
        EvaluatedPage[] clean = [Page([], [0.6f, 0.6f, 0.6f, 0.6f])];

        Assert.Equal(0.7, ConfidenceChoice.Best([annotated, clean]));
    }

    private static EvaluatedPage Page(float[] found, float[] wrong) => new(
        [.. found.Select((_, i) => new GroundTruthBox(Box(0, i), RedactionStyle.Black))],
        [
            .. found.Select((confidence, i) => new ScoredBox(Box(0, i), confidence, RedactionStyle.Black)),
            .. wrong.Select((confidence, i) => new ScoredBox(Box(1, i), confidence, RedactionStyle.Black)),
        ]);

    private static Box<ImagePixels> Box(int column, int row) =>
        Box<ImagePixels>.FromSize(100 * column, 50 * row, 80, 20);
}
