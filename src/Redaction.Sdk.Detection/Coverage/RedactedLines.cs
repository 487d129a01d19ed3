using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Coverage;

/// <summary>Measures how many lines of text redactions take the place of.</summary>
internal static class RedactedLines
{
    /// <summary>Measures the length of the lines under the redactions, each spot once.</summary>
    /// <param name="redactions">The redactions, in any order.</param>
    /// <param name="pitch">The distance between lines, in page points.</param>
    /// <returns>The length, in page points.</returns>
    /// <remarks>
    /// A redaction stands for as many lines as fit its height, and at least for one. Lines of different redactions are
    /// one line when they are nearer than half of the distance between lines.
    /// </remarks>
    public static double Length(IReadOnlyList<Box<PagePoints>> redactions, double pitch)
    {
        var lines = redactions.SelectMany(box => Lines(box, pitch)).OrderBy(static line => line.Y).ToList();
        var length = 0.0;
        for (var first = 0; first < lines.Count;)
        {
            var next = first + 1;
            while (next < lines.Count && lines[next].Y - lines[first].Y < pitch / 2)
            {
                next++;
            }

            length += Union(lines[first..next]);
            first = next;
        }

        return length;
    }

    private static IEnumerable<(double Y, double Left, double Right)> Lines(Box<PagePoints> box, double pitch)
    {
        var count = pitch > 0 ? Math.Max(1, (int)Math.Round(box.Height / pitch)) : 1;

        return Enumerable.Range(0, count)
            .Select(i => (box.Top + (box.Height * (i + 0.5) / count), box.Left, box.Right));
    }

    private static double Union(List<(double Y, double Left, double Right)> line)
    {
        var (length, end) = (0.0, double.MinValue);
        foreach (var (_, left, right) in line.OrderBy(static part => part.Left))
        {
            length += Math.Max(0, right - Math.Max(left, end));
            end = Math.Max(end, right);
        }

        return length;
    }
}
