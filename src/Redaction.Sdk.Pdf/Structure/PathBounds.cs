using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Looks at the shape of outlines.</summary>
internal static class PathBounds
{
    // Rounding of 32-bit numbers on a page; far less than can be seen.
    private const double Tolerance = 0.005;

    /// <summary>Finds the box around the points of an outline.</summary>
    public static Box<PagePoints> Of(PagePath path)
    {
        var extent = new Extent();
        extent.Add(path);

        return extent.ToBox();
    }

    /// <summary>Determines whether what an outline encloses is just the box around it.</summary>
    public static bool IsBox(PagePath path)
    {
        if (path.Lines is not [{ Points: var points }])
        {
            return path.Lines.IsEmpty;
        }

        var count = points.Length > 1 && Near(points[0], points[^1]) ? points.Length - 1 : points.Length;
        if (count != 4)
        {
            return count < 3;
        }

        var level = Math.Abs(points[0].Y - points[1].Y) <= Tolerance;
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % count]);
            if (Math.Abs(level ? a.Y - b.Y : a.X - b.X) > Tolerance)
            {
                return false;
            }

            level = !level;
        }

        return true;
    }

    private static bool Near(Point<PagePoints> a, Point<PagePoints> b) =>
        Math.Abs(a.X - b.X) <= Tolerance && Math.Abs(a.Y - b.Y) <= Tolerance;
}
