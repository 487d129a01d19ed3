using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Evaluation;

[Properties(Arbitrary = [typeof(EvaluatedPages)])]
public sealed class DetectionEvaluatorProperties
{
    [Property]
    public bool Evaluate_AnyPages_FiguresAreFromZeroToOne(EvaluatedPage[] pages)
    {
        var all = DetectionEvaluator.Evaluate(pages).All;
        double?[] figures =
        [
            all.Precision, all.Recall, all.F1, all.MeanIntersectionOverUnion, all.StyleAccuracy,
            all.AveragePrecision50, all.AveragePrecision,
        ];

        return figures.All(static f => f is null or (>= 0 and <= 1));
    }

    [Property]
    public bool Evaluate_TruthAsDetections_IsPerfect(EvaluatedPage[] pages)
    {
        var perfect = pages.Select(static page => page with
        {
            Detections =
            [
                .. page.GroundTruth.Where(static b => !b.IsCrowd).Select(static b => new ScoredBox(b.Box, 1, b.Style)),
            ],
        });

        var all = DetectionEvaluator.Evaluate([.. perfect]).All;

        return all.Boxes == 0
            || (all.F1, all.AveragePrecision50, all.AveragePrecision, all.MeanIntersectionOverUnion) == (1, 1, 1, 1);
    }

    [Property]
    public bool Evaluate_AnyOrder_ChangesNoFigure(EvaluatedPage[] pages, int seed)
    {
        Random random = new(seed);
        var shuffled = Shuffle(pages, random)
            .Select(page => new EvaluatedPage(Shuffle(page.GroundTruth, random), Shuffle(page.Detections, random)));

        var (before, after) = (DetectionEvaluator.Evaluate(pages), DetectionEvaluator.Evaluate([.. shuffled]));

        return JsonSerializer.Serialize(before) == JsonSerializer.Serialize(after);
    }

    [Property]
    public bool Evaluate_AFurtherFalseBoxWeakerThanAll_NeverRaisesAveragePrecision(EvaluatedPage[] pages)
    {
        // Confidences of generated detections are more than 0, and their boxes end long before this one.
        ScoredBox wrong = new(Box<ImagePixels>.FromSize(1000, 1000, 1, 1), 0, RedactionStyle.Black);
        var worse = pages.Select(page => page with { Detections = [.. page.Detections, wrong] });

        var (before, after) = (DetectionEvaluator.Evaluate(pages).All, DetectionEvaluator.Evaluate([.. worse]).All);

        return !(after.AveragePrecision50 > before.AveragePrecision50)
            && !(after.AveragePrecision > before.AveragePrecision);
    }

    private static T[] Shuffle<T>(IEnumerable<T> items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);

        return shuffled;
    }
}

internal static class EvaluatedPages
{
    // A small grid, so that boxes often touch, nest and coincide; few confidences, so that they are often equal.
    private static readonly Gen<Box<ImagePixels>> Boxes =
        from left in Gen.Choose(0, 8)
        from top in Gen.Choose(0, 4)
        from width in Gen.Choose(1, 6)
        from height in Gen.Choose(1, 3)
        select Box<ImagePixels>.FromSize(left, top, width, height);

    private static readonly Gen<RedactionStyle> Styles =
        Gen.Elements(RedactionStyle.Black, RedactionStyle.Gray, RedactionStyle.Outlined);

    private static readonly Gen<GroundTruthBox> Truth =
        from box in Boxes
        from style in Styles
        from crowd in Gen.Choose(0, 9)
        select new GroundTruthBox(box, style, crowd == 0);

    private static readonly Gen<ScoredBox> Detections =
        from box in Boxes
        from style in Styles
        from confidence in Gen.Choose(1, 10)
        select new ScoredBox(box, confidence / 10f, style);

    public static Arbitrary<EvaluatedPage> Page() =>
        (from truth in Truth.ArrayOf()
         from detections in Detections.ArrayOf()
         select new EvaluatedPage(truth, detections)).ToArbitrary();
}
