using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>Matches the detections of a page with its ground truth, greedily, as COCO does.</summary>
internal static class PageMatcher
{
    /// <summary>The overlaps asked for. The ninth is not 0.9 because COCO's own program rounds it that way.</summary>
    public static readonly double[] Thresholds = [.5, .55, .6, .65, .7, .75, .8, .85, .8999999999999999, .95];

    public static PageMatch Match(EvaluatedPage page, int document, int maximumDetections, float minimumConfidence)
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

        MatchedDetection[] matched = [.. detections.Select(d => new MatchedDetection(d, minimumConfidence))];
        var crowds = Array.ConvertAll(boxes, static box => box.IsCrowd);
        var overlaps = Overlaps(detections, boxes);
        for (var threshold = 0; threshold < Thresholds.Length; threshold++)
        {
            MatchAt(threshold, boxes, crowds, overlaps, matched);
        }

        return new(
            document,
            [.. boxes.Where(static b => !b.IsCrowd)],
            boxes.Select(static b => b.Style).ToHashSet(),
            matched);
    }

    /// <summary>Measures how much each detection covers each box: a row a detection.</summary>
    public static double[][] Overlaps(ScoredBox[] detections, GroundTruthBox[] boxes) =>
        [.. detections.Select(d => Array.ConvertAll(boxes, b => Overlap(d.Box, b)))];

    /// <summary>Matches the detections with the boxes at one threshold.</summary>
    /// <param name="threshold">The index of the threshold.</param>
    /// <param name="boxes">The boxes, those that are ignored last.</param>
    /// <param name="ignored">Which boxes need not be found, and excuse what finds them.</param>
    /// <param name="overlaps">Of each detection with each box.</param>
    /// <param name="detections">The detections, strongest first; they are told what they found.</param>
    public static void MatchAt(
        int threshold, GroundTruthBox[] boxes, bool[] ignored, double[][] overlaps, MatchedDetection[] detections)
    {
        var taken = new bool[boxes.Length];
        for (var i = 0; i < detections.Length; i++)
        {
            if (FindBest(ignored, taken, overlaps[i], Thresholds[threshold]) is not { } best)
            {
                continue;
            }

            // A crowd holds any number of redactions, so it stays free.
            taken[best] = !boxes[best].IsCrowd;
            if (ignored[best])
            {
                detections[i].Excuse(threshold);
            }
            else
            {
                detections[i].Hit(threshold, boxes[best], overlaps[i][best]);
            }
        }
    }

    private static int? FindBest(bool[] ignored, bool[] taken, double[] overlaps, double threshold)
    {
        int? best = null;
        for (var i = 0; i < ignored.Length; i++)
        {
            // Those that are ignored come last: a detection that covers another well enough never goes to one of them.
            if (best is { } found && !ignored[found] && ignored[i])
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
