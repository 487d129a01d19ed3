using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Rendering;

/// <summary>The pixels of a part of a page, which are the same pixels as those of the whole page.</summary>
internal sealed record RegionPlan(RasterPart Part, PixelLayout Layout, Box<PagePoints> Area)
{
    /// <summary>Finds the whole pixels that a region touches.</summary>
    /// <param name="size">The size of the page.</param>
    /// <param name="whole">The raster of the whole page.</param>
    /// <param name="region">The region, which reaches into the page.</param>
    public static RegionPlan Create(PageSize size, PixelLayout whole, Box<PagePoints> region)
    {
        var seen = region.Intersect(size.Bounds)!.Value;
        var (x, y) = (whole.Width / size.Width, whole.Height / size.Height);
        var (left, right) = Snap(seen.Left * x, seen.Right * x, whole.Width);
        var (top, bottom) = Snap(seen.Top * y, seen.Bottom * y, whole.Height);

        return new(
            new(whole.Width, whole.Height, left, top),
            PixelLayout.Packed(right - left, bottom - top, whole.Format),
            Box<PagePoints>.FromEdges(left / x, top / y, right / x, bottom / y));
    }

    // At least one pixel, and none that is only touched within the rounding of floating point.
    private static (int From, int To) Snap(double from, double to, int count)
    {
        const double Rounding = 1e-6;

        var first = Math.Clamp((int)Math.Floor(from + Rounding), 0, count - 1);
        var end = Math.Clamp((int)Math.Ceiling(to - Rounding), first + 1, count);

        return (first, end);
    }
}
