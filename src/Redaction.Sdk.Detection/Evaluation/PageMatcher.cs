using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>Matches the detections of a page with its ground truth, greedily, as COCO does.</summary>
internal static class PageMatcher
{
    /// <summary>The overlaps asked for. The ninth is not 0.9 because COCO's own program rounds it that way.</summary>
    public static readonly double[] Thresholds = [.5, .55, .6, .65, .7, .75, .8, .85, .8999999999999999, .95];

    public static PageMatch Match(EvaluatedPage page, int maximumDetections)
    {
        // Sorted down to the last field: equals are then interchangeable, so the given order decides nothing.
        ScoredBox[] detections =
        [
            .. page.Detections
                .OrderByDescending(static d => d.Confidence)
                .ThenBy(static d => Edges(d.Box))
                .ThenBy(static d => d.Style)
                .Take(maximumDetections),
        ];
        GroundTruthBox[] boxes =
        [
            .. page.GroundTruth
                .OrderBy(static b => b.IsCrowd)
                .ThenBy(static b => Edges(b.Box))
                .ThenBy(static b => b.Style),
        ];

        MatchedDetection[] matched = [.. detections.Select(static d => new MatchedDetection(d))];
        double[][] overlaps = [.. detections.Select(d => Array.ConvertAll(boxes, b => Overlap(d.Box, b)))];
        for (var threshold = 0; threshold < Thresholds.Length; threshold++)
        {
            MatchAt(threshold, boxes, overlaps, matched);
        }

        return new([.. boxes.Where(static b => !b.IsCrowd)], boxes.Select(static b => b.Style).ToHashSet(), matched);
    }

    private static void MatchAt(
        int threshold, GroundTruthBox[] boxes, double[][] overlaps, MatchedDetection[] detections)
    {
        var taken = new bool[boxes.Length];
        for (var i = 0; i < detections.Length; i++)
        {
            if (FindBest(boxes, taken, overlaps[i], Thresholds[threshold]) is not { } best)
            {
                continue;
            }

            // A crowd holds any number of redactions, so it stays free.
            taken[best] = !boxes[best].IsCrowd;
            detections[i].Record(threshold, boxes[best], overlaps[i][best]);
        }
    }

    private static int? FindBest(GroundTruthBox[] boxes, bool[] taken, double[] overlaps, double threshold)
    {
        int? best = null;
        for (var i = 0; i < boxes.Length; i++)
        {
            // Crowds come last: a detection that covers a box of its own well enough never goes to a crowd.
            if (best is { } found && !boxes[found].IsCrowd && boxes[i].IsCrowd)
            {
                break;
            }

            if (!taken[i] && overlaps[i] >= (best is { } b ? overlaps[b] : threshold))
            {
                best = i;
            }
        }

        return best;
    }

    private static double Overlap(Box<ImagePixels> detection, GroundTruthBox box)
    {
        if (!box.IsCrowd)
        {
            return detection.IntersectionOverUnion(box.Box);
        }

        var shared = detection.Intersect(box.Box)?.Area ?? 0;

        return detection.Area > 0 ? shared / detection.Area : 0;
    }

    private static (double Left, double Top, double Right, double Bottom) Edges(Box<ImagePixels> box) =>
        (box.Left, box.Top, box.Right, box.Bottom);
}
