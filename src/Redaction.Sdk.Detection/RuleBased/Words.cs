namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Words on a fill that stand together.</summary>
/// <param name="Left">The first column that is written on.</param>
/// <param name="Right">The column behind the last one.</param>
/// <param name="Rows">The share of the rows that are written on, from 0 to 1.</param>
internal readonly record struct Words(int Left, int Right, double Rows)
{
    private const int Contrast = 48;

    // A column with more than that is a rule, one with less is dirt.
    private const double MostOfColumn = 0.9;
    private const double LeastOfColumn = 0.07;

    public int Width => Right - Left;

    /// <summary>Finds the groups from left to right; what lies nearer than a gap belongs together.</summary>
    public static List<Words> In(GrayPlane plane, PixelBox box, byte fill, int gap)
    {
        box = box.Intersect(plane.Bounds);
        var least = LeastOfColumn * Math.Min(1, (double)gap / box.Height);
        var groups = new List<PixelBox>();
        for (var x = box.Left; x < box.Right; x++)
        {
            var column = box with { Left = x, Right = x + 1 };
            var share = Share(plane, column, fill);
            if (share < least || share > MostOfColumn)
            {
                continue;
            }

            if (groups.Count > 0 && x - groups[^1].Right < gap)
            {
                groups[^1] = groups[^1] with { Right = x + 1 };
            }
            else
            {
                groups.Add(column);
            }
        }

        return groups.ConvertAll(group => new Words(group.Left, group.Right, WrittenRows(plane, group, fill)));
    }

    private static double Share(GrayPlane plane, PixelBox box, byte fill)
    {
        var marked = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var pixel in plane.Row(y)[box.Left..box.Right])
            {
                marked += Math.Abs(pixel - fill) > Contrast ? 1 : 0;
            }
        }

        return (double)marked / box.Area;
    }

    private static double WrittenRows(GrayPlane plane, PixelBox box, byte fill) =>
        (double)Enumerable.Range(box.Top, box.Height)
            .Count(y => Share(plane, box with { Top = y, Bottom = y + 1 }, fill) > 0) / box.Height;
}
