using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Puts words together to segments of lines.</summary>
internal static class PageSegments
{
    // In heights of a line. Justified text stretches its spaces to about two thirds of the height.
    private const double SegmentGap = 0.9;
    private const double LineTolerance = 0.35;

    /// <summary>
    /// Reads the segments, from top to bottom and from left to right; upright ones before the others.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="separators">Boxes that keep words apart, even where those stand close: the redactions.</param>
    public static List<PageSegment> Of(IEnumerable<PageWord> words, IReadOnlyList<Box<PagePoints>> separators)
    {
        var all = words.ToLookup(static word => word.IsUpright);
        var segments = Lines(all[true]).SelectMany(line => Split(line, separators)).ToList();
        segments.AddRange(
            all[false].GroupBy(static word => word.Element).Select(static run => new PageSegment([.. run])));

        return segments;
    }

    private static IEnumerable<List<PageWord>> Lines(IEnumerable<PageWord> words)
    {
        var line = new List<PageWord>();
        var center = 0.0;
        foreach (var word in words.OrderBy(static word => word.Box.CenterY).ThenBy(static word => word.Box.Left))
        {
            if (line.Count > 0
                && word.Box.CenterY - center > LineTolerance * Math.Min(word.Box.Height, line[0].Box.Height))
            {
                yield return line;
                line = [];
            }

            line.Add(word);
            center += (word.Box.CenterY - center) / line.Count;
        }

        if (line.Count > 0)
        {
            yield return line;
        }
    }

    private static IEnumerable<PageSegment> Split(List<PageWord> line, IReadOnlyList<Box<PagePoints>> separators)
    {
        var segment = new List<PageWord>();
        foreach (var word in line.OrderBy(static word => word.Box.Left).ThenBy(static word => word.Box.Right))
        {
            if (segment.Count > 0 && IsApart(segment[^1], word, separators))
            {
                yield return new(segment);
                segment = [];
            }

            segment.Add(word);
        }

        yield return new(segment);
    }

    private static bool IsApart(PageWord left, PageWord right, IReadOnlyList<Box<PagePoints>> separators) =>
        right.Box.Left - left.Box.Right > SegmentGap * Math.Max(left.Box.Height, right.Box.Height)
        || TextLooks.Differ(left.Style, right.Style)
        || separators.Any(box => IsBetween(left.Box, box, right.Box));

    private static bool IsBetween(Box<PagePoints> left, Box<PagePoints> box, Box<PagePoints> right) =>
        box.CenterX > left.CenterX && box.CenterX < right.CenterX
        && box.Top < left.CenterY && box.Bottom > left.CenterY;
}
