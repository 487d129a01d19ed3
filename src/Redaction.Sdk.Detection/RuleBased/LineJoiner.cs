namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Joins the lines of one redaction that runs on from line to line.</summary>
/// <remarks>
/// The lines lie on each other without a gap and flow as text does: each but the last runs to the right
/// margin, each but the first starts at the left one. Fields below each other end where they like and stay
/// apart, and so does anything that would leave too much of the common box uncovered.
/// </remarks>
internal static class LineJoiner
{
    // In points.
    private const double LargestGap = 1.5;
    private const double MarginTolerance = 4;

    private const double LeastCovered = 0.6;

    public static List<Candidate> Join(List<Candidate> lines, BitMask solid, WorkingScale scale)
    {
        var joined = new List<Candidate>();
        var rest = new List<Candidate>(lines);
        while (rest.Count > 0)
        {
            var group = TakeGroup(rest, solid, scale.Pixels(LargestGap));
            if (Flows(group, scale.Pixels(MarginTolerance)))
            {
                joined.Add(Merge(group));
            }
            else
            {
                joined.AddRange(group);
            }
        }

        return joined;
    }

    private static List<Candidate> TakeGroup(List<Candidate> rest, BitMask solid, int gap)
    {
        List<Candidate> group = [rest[0]];
        rest.RemoveAt(0);
        for (var i = 0; i < group.Count; i++)
        {
            var line = group[i];
            group.AddRange(rest.Where(other => Touch(line.Box, other.Box, solid, gap)));
            rest.RemoveAll(other => Touch(line.Box, other.Box, solid, gap));
        }

        group.Sort((a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return group;
    }

    // A slanted edge leaves a few rows that belong to neither line; they are as dark as the lines.
    private static bool Touch(PixelBox a, PixelBox b, BitMask solid, int gap)
    {
        var between = new PixelBox(
            Math.Max(a.Left, b.Left), Math.Min(a.Bottom, b.Bottom), Math.Min(a.Right, b.Right), Math.Max(a.Top, b.Top));

        return between.Width > 0 && between.Height <= gap && (between.Height <= 0 || solid.Share(between) > 0.5);
    }

    private static bool Flows(List<Candidate> group, int tolerance)
    {
        var box = BoundsOf(group);
        for (var i = 1; i < group.Count; i++)
        {
            var (upper, lower) = (group[i - 1].Box, group[i].Box);
            if (box.Right - upper.Right > tolerance || lower.Left - box.Left > tolerance)
            {
                return false;
            }
        }

        return group.Sum(line => line.Box.Area) >= LeastCovered * box.Area;
    }

    private static Candidate Merge(List<Candidate> group)
    {
        var area = group.Sum(line => line.Box.Area);

        return group.MaxBy(line => line.Box.Area) with
        {
            Box = BoundsOf(group),
            Confidence = group.Sum(line => line.Confidence * line.Box.Area) / area,
        };
    }

    private static PixelBox BoundsOf(List<Candidate> group) =>
        group.Select(line => line.Box).Aggregate((a, b) => a.Union(b));
}
