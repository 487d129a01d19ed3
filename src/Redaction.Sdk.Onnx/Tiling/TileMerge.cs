using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Tiling;

/// <summary>Makes one region of what several tiles have found of it.</summary>
internal static class TileMerge
{
    /// <summary>Merges regions.</summary>
    /// <param name="found">What was found, in any order; it does not change the result.</param>
    /// <param name="minimumAgreement">See <see cref="TilingOptions.MinimumAgreement"/>.</param>
    /// <param name="page">What the pixels show of the page.</param>
    /// <returns>
    /// The regions, strongest first. One of several parts has the box around them and the confidence and the style of
    /// the strongest.
    /// </returns>
    public static DetectedRegion[] Merge(
        IReadOnlyList<TileRegion> found, double minimumAgreement, Box<PagePoints> page)
    {
        var groups = Enumerable.Range(0, found.Count).ToArray();
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (found[i].IsSame(found[j], minimumAgreement))
                {
                    groups[Root(groups, i)] = Root(groups, j);
                }
            }
        }

        return
        [
            .. Enumerable.Range(0, found.Count)
                .GroupBy(i => Root(groups, i), i => found[i].Region)
                .Select(parts => Join(parts, page))
                .OrderByDescending(static region => region.Confidence)
                .ThenBy(static region => region.Box.Top).ThenBy(static region => region.Box.Left)
                .ThenBy(static region => region.Box.Bottom).ThenBy(static region => region.Box.Right)
                .ThenBy(static region => region.Style),
        ];
    }

    private static int Root(int[] groups, int index)
    {
        while (groups[index] != index)
        {
            index = groups[index] = groups[groups[index]];
        }

        return index;
    }

    // Adding up where a tile begins may carry an edge beyond the page by the last bit.
    private static DetectedRegion Join(IEnumerable<DetectedRegion> parts, Box<PagePoints> page)
    {
        var strongest = parts.MaxBy(static part => (part.Confidence, -(int)part.Style))!;
        var box = parts.Select(static part => part.Box).Aggregate(static (all, part) => all.Enclose(part));

        return strongest with { Box = box.Intersect(page) ?? box };
    }
}
