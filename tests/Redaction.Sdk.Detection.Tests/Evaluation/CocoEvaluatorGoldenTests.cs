using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Evaluation;

public sealed class CocoEvaluatorGoldenTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Evaluate_SixHundredRandomCases_AgreesWithTheIndependentProgram()
    {
        using var file = File.OpenRead(GoldenCase.PathOf("coco-figures.golden.json"));
        var cases = JsonSerializer.Deserialize<CocoCase[]>(file, JsonSerializerOptions.Web)!;

        Assert.Equal(600, cases.Length);
        Assert.All(cases, static golden => AssertAgrees(golden.Expected, CocoEvaluator.Evaluate(
            [.. golden.Pages.Select(static page => page.ToPage())])));
    }

    [Fact]
    public void Evaluate_NoPages_HasNoFigures()
    {
        var figures = CocoEvaluator.Evaluate([]);

        Assert.Null(figures.AveragePrecision);
        Assert.Null(figures.AverageRecall100);
    }

    [Fact]
    public void Evaluate_FalseDetectionOfAnotherArea_IsNoErrorOfTheRange()
    {
        // A small box that is found, and a stronger large detection of nothing.
        var figures = CocoEvaluator.Evaluate(
        [
            new(
                [new(Box<ImagePixels>.FromSize(0, 0, 20, 20), RedactionStyle.Black)],
                [
                    new(Box<ImagePixels>.FromSize(0, 0, 20, 20), 0.5f, RedactionStyle.Black),
                    new(Box<ImagePixels>.FromSize(200, 0, 100, 100), 0.9f, RedactionStyle.Black),
                ]),
        ]);

        Assert.Equal(0.5, figures.AveragePrecision!.Value, Tolerance);
        Assert.Equal(1, figures.AveragePrecisionSmall!.Value, Tolerance);
        Assert.Null(figures.AveragePrecisionMedium);
        Assert.Null(figures.AverageRecallLarge);
        Assert.Equal((0.0, 1.0), (figures.AverageRecall1, figures.AverageRecall10));
    }

    private static void AssertAgrees(CocoFigures expected, CocoFigures actual)
    {
        foreach (var property in typeof(CocoFigures).GetProperties())
        {
            var (golden, value) = ((double?)property.GetValue(expected), (double?)property.GetValue(actual));
            Assert.True(
                golden.HasValue == value.HasValue && Math.Abs((golden ?? 0) - (value ?? 0)) <= Tolerance,
                $"{property.Name}: expected {golden}, found {value}.");
        }
    }

    private sealed record CocoCase(IReadOnlyList<CocoCasePage> Pages, CocoFigures Expected);

    /// <summary>Each box is left, top, width, height, then 1 for a crowd, or a confidence.</summary>
    private sealed record CocoCasePage(IReadOnlyList<double[]> Truth, IReadOnlyList<double[]> Found)
    {
        public EvaluatedPage ToPage() => new(
            [.. Truth.Select(static b => new GroundTruthBox(ToBox(b), RedactionStyle.Black, b[4] == 1))],
            [.. Found.Select(static d => new ScoredBox(ToBox(d), (float)d[4], RedactionStyle.Black))]);

        private static Box<ImagePixels> ToBox(double[] b) => Box<ImagePixels>.FromSize(b[0], b[1], b[2], b[3]);
    }
}
