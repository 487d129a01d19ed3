namespace Redaction.Sdk.Detection.Covers;

/// <summary>A part of a level line.</summary>
/// <param name="Left">Where it begins, in page points.</param>
/// <param name="Right">Where it ends, in page points; not less than <paramref name="Left"/>.</param>
internal readonly record struct LineSpan(double Left, double Right)
{
    public double Length => Right - Left;

    /// <summary>Finds what both cover, given two lists that run from left to right without overlap.</summary>
    public static List<LineSpan> Shared(List<LineSpan> first, List<LineSpan> second)
    {
        var shared = new List<LineSpan>();
        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            var (left, right) = (Math.Max(first[i].Left, second[j].Left), Math.Min(first[i].Right, second[j].Right));
            if (left < right)
            {
                shared.Add(new(left, right));
            }

            _ = first[i].Right < second[j].Right ? i++ : j++;
        }

        return shared;
    }
}
