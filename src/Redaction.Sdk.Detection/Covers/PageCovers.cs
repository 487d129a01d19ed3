using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>The covers of a page, ready to be asked what lies over a part of it. Immutable.</summary>
internal sealed class PageCovers
{
    private const double LeastRowHeight = 8;
    private const int MostRows = 256;

    private readonly double _rowHeight;
    private readonly int[][] _rows;

    /// <summary>Initializes a new instance of the <see cref="PageCovers"/> class.</summary>
    /// <param name="covers">The covers of the page, in any order.</param>
    /// <param name="size">The size of the page.</param>
    public PageCovers(IEnumerable<Cover> covers, PageSize size)
    {
        All = [.. covers.OrderBy(static cover => cover.Order)];
        _rowHeight = Math.Max(LeastRowHeight, size.Height / MostRows);
        var rows = Enumerable.Range(0, (int)(size.Height / _rowHeight) + 1).Select(static _ => new List<int>()).ToArray();
        for (var i = All.Count - 1; i >= 0; i--)
        {
            for (var row = Row(All[i].Bounds.Top, rows.Length); row <= Row(All[i].Bounds.Bottom, rows.Length); row++)
            {
                rows[row].Add(i);
            }
        }

        _rows = [.. rows.Select(static row => row.ToArray())];
    }

    /// <summary>Gets the covers, the first painted first.</summary>
    public IReadOnlyList<Cover> All { get; }

    /// <summary>Finds the covers of a page.</summary>
    public static PageCovers Of(PageStructure page) => new(CoverFinder.Find(page), page.Size);

    /// <summary>Finds the covers painted after something that share a part of a box.</summary>
    /// <param name="box">The box, in page points.</param>
    /// <param name="after">The index of the element that they are painted after; -1 for all.</param>
    /// <returns>The covers, the topmost first.</returns>
    public IEnumerable<Cover> Over(Box<PagePoints> box, int after)
    {
        var (first, last) = (Row(box.Top, _rows.Length), Row(box.Bottom, _rows.Length));

        return first == last ? OverRow(box, after, first) : OverRows(box, after, first, last);
    }

    /// <summary>Measures the share of a box that covers painted later hide together.</summary>
    /// <param name="ink">The box, in page points. One without an area has a share of 0.</param>
    /// <param name="after">The index of the element that shows what is in the box; -1 for all covers.</param>
    /// <returns>From 0 to 1. Layers that only together let nothing through count.</returns>
    public double CoveredShare(Box<PagePoints> ink, int after)
    {
        var areas = new List<(CoverArea Area, int Density)>();
        foreach (var cover in Over(ink, after))
        {
            if (cover is { Opacity: >= AreaSweep.HidingOpacity, Area.IsBox: true } && cover.Bounds.Contains(ink))
            {
                return ink.Area > 0 ? 1 : 0;
            }

            areas.Add((cover.Area, AreaSweep.Density(cover.Opacity)));
        }

        return areas.Count > 0 ? AreaSweep.CoveredShare(areas, ink) : 0;
    }

    private IEnumerable<Cover> OverRow(Box<PagePoints> box, int after, int row)
    {
        foreach (var index in _rows[row])
        {
            if (All[index].Order <= after)
            {
                yield break;
            }

            if (All[index].Bounds.IntersectionArea(box) > 0)
            {
                yield return All[index];
            }
        }
    }

    private IEnumerable<Cover> OverRows(Box<PagePoints> box, int after, int first, int last)
    {
        var found = new List<int>();
        for (var row = first; row <= last; row++)
        {
            foreach (var index in _rows[row])
            {
                if (All[index].Order <= after)
                {
                    break;
                }

                // A cover that reaches over several rows counts in the first of them.
                if (row == Math.Max(first, Row(All[index].Bounds.Top, _rows.Length))
                    && All[index].Bounds.IntersectionArea(box) > 0)
                {
                    found.Add(index);
                }
            }
        }

        found.Sort();
        found.Reverse();

        return found.Select(index => All[index]);
    }

    private int Row(double y, int count) => (int)Math.Clamp(y / _rowHeight, 0, count - 1);
}
