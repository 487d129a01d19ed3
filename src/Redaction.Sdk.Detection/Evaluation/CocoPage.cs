namespace Redaction.Sdk.Detection;

/// <summary>A page as COCO's program matches it: in the given order, for boxes of some range of areas.</summary>
internal sealed class CocoPage
{
    public const int MaximumDetections = 100;

    private readonly GroundTruthBox[] _boxes;
    private readonly ScoredBox[] _detections;
    private readonly double[][] _overlaps;

    public CocoPage(EvaluatedPage page)
    {
        _boxes = [.. page.GroundTruth];
        _detections = [.. page.Detections.OrderByDescending(static d => d.Confidence).Take(MaximumDetections)];
        _overlaps = PageMatcher.Overlaps(_detections, _boxes);
    }

    /// <summary>Matches the detections, strongest first, with the boxes; those of another area excuse them.</summary>
    /// <param name="least">The least area of a box to find, in square pixels.</param>
    /// <param name="most">The largest area of a box to find, in square pixels.</param>
    public CocoMatch Match(double least, double most)
    {
        bool IsOutside(double area) => area < least || area > most;

        // The boxes to find come first, those that only excuse last; each part keeps its order.
        var excuses = Array.ConvertAll(_boxes, box => box.IsCrowd || IsOutside(box.Box.Area));
        int[] order = [.. Enumerable.Range(0, _boxes.Length).OrderBy(i => excuses[i])];
        var boxes = Array.ConvertAll(order, i => _boxes[i]);
        var ignored = Array.ConvertAll(order, i => excuses[i]);
        var overlaps = Array.ConvertAll(_overlaps, row => Array.ConvertAll(order, i => row[i]));

        MatchedDetection[] matched = [.. _detections.Select(static d => new MatchedDetection(d, 0))];
        for (var threshold = 0; threshold < PageMatcher.Thresholds.Length; threshold++)
        {
            PageMatcher.MatchAt(threshold, boxes, ignored, overlaps, matched);
            for (var i = 0; i < matched.Length; i++)
            {
                // A false detection of another area is no error in this range.
                if (!matched[i].IsHit(threshold) && IsOutside(_detections[i].Box.Area))
                {
                    matched[i].Excuse(threshold);
                }
            }
        }

        return new(ignored.Count(static isIgnored => !isIgnored), matched);
    }
}

/// <summary>What became of a page's detections within a range of areas.</summary>
/// <param name="Boxes">The number of boxes to find.</param>
/// <param name="Detections">The detections, strongest first.</param>
internal sealed record CocoMatch(int Boxes, MatchedDetection[] Detections);
