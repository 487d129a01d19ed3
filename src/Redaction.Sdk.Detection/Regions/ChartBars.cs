using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Drops the bars of charts.</summary>
/// <remarks>
/// Columns stand on one line, are equally wide and differ in height; the words of a redacted line do not differ in
/// height. Bars that lie begin at one line too, as redacted lines may at a margin, so an axis has to be drawn there.
/// </remarks>
internal static class ChartBars
{
    private const int LeastBars = 3;
    private const double Different = 3;

    // Chart bars hide nothing; a box that does is surer than this.
    private const float MostConfidence = 0.95f;

    public static IEnumerable<VectorRegion> Drop(IReadOnlyList<VectorRegion> regions, PatchSurroundings around)
    {
        VectorRegion[] bars =
        [
            .. regions.Where(static region => region is { Confidence: <= MostConfidence, Annotation: null }),
        ];
        var dropped = Series(bars, static box => (box.Bottom, box.Width), static box => box.Height)
            .Concat(Series(bars, static box => (box.Left, box.Height), static box => box.Width)
                .Where(series => IsOnAxis(series, around)))
            .SelectMany(static series => series)
            .ToHashSet();

        return regions.Where(region => !dropped.Contains(region));
    }

    private static IEnumerable<VectorRegion[]> Series(
        VectorRegion[] bars, Func<Box<PagePoints>, (double Foot, double Breadth)> alike, Func<Box<PagePoints>, double> length) =>
        bars.GroupBy(bar => (Math.Round(alike(bar.Box).Foot), Math.Round(alike(bar.Box).Breadth)))
            .Select(static series => series.ToArray())
            .Where(series => series.Length >= LeastBars
                && series.Max(bar => length(bar.Box)) - series.Min(bar => length(bar.Box)) >= Different);

    private static bool IsOnAxis(VectorRegion[] series, PatchSurroundings around)
    {
        var foot = series.Min(static bar => bar.Box.Left);

        return around.HasLine(
            foot, series.Min(static bar => bar.Box.Top), foot, series.Max(static bar => bar.Box.Bottom), Shades.Paper);
    }
}
