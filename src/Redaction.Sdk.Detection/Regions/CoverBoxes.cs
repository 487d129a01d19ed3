using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Takes the area of a cover apart into the boxes that it consists of.</summary>
internal static class CoverBoxes
{
    // A polygon around a redaction of many lines has two corners to a line; beyond that it is a drawing.
    private const int MostBreaks = 128;

    // Rounded corners leave nearly all of the box around them filled; discs, letters and logos leave less.
    private const double LeastFullness = 0.85;

    private const double CornerShare = 0.25, FullCore = 0.99;

    // A box that is a little askew, and a stroke by hand, fill the better part of the box around them.
    private const double LeastSkewedFullness = 0.5;

    /// <summary>Finds the boxes.</summary>
    /// <returns>
    /// The boxes from top to bottom, each as high as its sides go on. An area that has no upright and level sides is
    /// one box if it fills most of it, and otherwise none.
    /// </returns>
    public static IReadOnlyList<Box<PagePoints>> Of(Cover cover)
    {
        if (cover.Area.IsBox)
        {
            return [cover.Bounds];
        }

        if (cover.Area.IsStraight)
        {
            return Rows(cover.Area);
        }

        return cover.Kind == CoverKind.Stroke || cover.Area.IsQuadrilateral
            ? Whole(cover, LeastSkewedFullness)
            : HasFullCore(cover.Area) ? Whole(cover, LeastFullness) : [];
    }

    private static IReadOnlyList<Box<PagePoints>> Whole(Cover cover, double leastFullness) =>
        cover.Area.Fullness >= leastFullness ? [cover.Bounds] : [];

    // A shape that is cut out of a box leaves holes in the middle; rounded corners do not.
    private static bool HasFullCore(CoverArea area)
    {
        var margin = Math.Min(area.Bounds.Width, area.Bounds.Height) * CornerShare;
        var core = Box<PagePoints>.FromEdges(
            area.Bounds.Left + margin, area.Bounds.Top + margin, area.Bounds.Right - margin, area.Bounds.Bottom - margin);

        return area.ShareOf(core) >= FullCore;
    }

    private static List<Box<PagePoints>> Rows(CoverArea area)
    {
        var breaks = new List<double> { area.Bounds.Top, area.Bounds.Bottom };
        area.AppendBreaks(area.Bounds.Top, area.Bounds.Bottom, breaks);
        double[] levels = [.. breaks.Distinct().Order()];
        var boxes = new List<Box<PagePoints>>();
        for (var i = 0; i + 1 < levels.Length && levels.Length <= MostBreaks; i++)
        {
            foreach (var span in area.SpansAt((levels[i] + levels[i + 1]) / 2))
            {
                Add(boxes, Box<PagePoints>.FromEdges(span.Left, levels[i], span.Right, levels[i + 1]));
            }
        }

        return boxes;
    }

    private static void Add(List<Box<PagePoints>> boxes, Box<PagePoints> row)
    {
        var above = boxes.FindLastIndex(box =>
            box.Bottom == row.Top && box.Left == row.Left && box.Right == row.Right);
        if (above < 0)
        {
            boxes.Add(row);
        }
        else
        {
            boxes[above] = boxes[above].Enclose(row);
        }
    }
}
