using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>Finds where many slanting lines together hide what is below them, although gaps remain.</summary>
/// <remarks>
/// The lines of a hatch reach from one side of its box to the other, slant, and stand close together. The lines of a
/// drawing or a chart differ in where they begin and end.
/// </remarks>
internal static class HatchFinder
{
    private const int LeastLines = 6;
    private const double LeastSide = 6, MostWidth = 4;

    // Neither level nor upright: rules, tables and staves are no hatches.
    private const double LeastSlant = 0.2;

    // The share of the box that the lines fill: from the first on it is a hatch, from the second on nothing below
    // can be read.
    private const double LeastDensity = 0.12, HidingDensity = 0.25;

    /// <summary>Finds the hatches of a page.</summary>
    /// <returns>A cover for each, in the order of painting.</returns>
    public static IEnumerable<Cover> Covers(PageStructure page)
    {
        HatchLine[] lines =
        [
            .. page.Elements.Where(static element => element is
                {
                    Kind: PageElementKind.Path, IsHidden: false, IsBlended: false, Path: not null,
                    Stroke.IsOpaque: true, StrokeWidth: > 0 and <= MostWidth,
                })
                .SelectMany(LinesOf),
        ];

        return Rows(lines, static box => (box.Top, box.Bottom, box.Left, box.Right))
            .Concat(Rows(lines, static box => (box.Left, box.Right, box.Top, box.Bottom)))
            .Select(run => Hatch(page, run))
            .OfType<Cover>()
            .OrderBy(static cover => cover.Order);
    }

    private static IEnumerable<HatchLine> LinesOf(PageElement element)
    {
        foreach (var points in element.Path!.Lines.Select(static line => line.Points))
        {
            for (var i = 0; i + 1 < points.Length; i++)
            {
                var box = Box<PagePoints>.FromEdges(
                    Math.Min(points[i].X, points[i + 1].X), Math.Min(points[i].Y, points[i + 1].Y),
                    Math.Max(points[i].X, points[i + 1].X), Math.Max(points[i].Y, points[i + 1].Y));
                if (Math.Min(box.Width, box.Height) > LeastSlant * Math.Max(box.Width, box.Height)
                    && box.Intersect(element.Bounds) is { Area: > 0 } seen)
                {
                    yield return new(element, seen);
                }
            }
        }
    }

    // Lines that begin and end on the same two sides, in runs without a gap wider than the run is high.
    private static IEnumerable<List<HatchLine>> Rows(
        HatchLine[] lines, Func<Box<PagePoints>, (double Low, double High, double Start, double End)> along)
    {
        foreach (var row in lines.GroupBy(line => (
            line.Element.Stroke, Math.Round(along(line.Box).Low), Math.Round(along(line.Box).High))))
        {
            var run = new List<HatchLine>();
            var end = double.NegativeInfinity;
            foreach (var line in row.OrderBy(line => along(line.Box).Start).ThenBy(static line => line.Element.Index))
            {
                var (low, high, start, _) = along(line.Box);
                if (start > end + (high - low) && run.Count > 0)
                {
                    yield return run;
                    run = [];
                }

                run.Add(line);
                end = Math.Max(end, along(line.Box).End);
            }

            yield return run;
        }
    }

    private static Cover? Hatch(PageStructure page, List<HatchLine> lines)
    {
        var box = lines.Select(static line => line.Box).Aggregate(static (a, b) => a.Enclose(b));
        var density = lines.Sum(static line => line.InkArea) / box.Area;
        if (lines.Count < LeastLines || Math.Min(box.Width, box.Height) < LeastSide || density < LeastDensity
            || box.Intersect(page.Size.Bounds) is not { Area: > 0 } seen)
        {
            return null;
        }

        return new()
        {
            Kind = CoverKind.Hatch,
            Elements = [.. lines.Select(static line => line.Element.Index).Distinct().Order()],
            Order = lines.Min(static line => line.Element.Index),
            Annotation = lines[0].Element.Annotation,
            Area = CoverArea.Of(seen),
            Color = lines[0].Element.Stroke,
            Opacity = density >= HidingDensity ? 1 : density,
        };
    }

    /// <summary>A slanting line.</summary>
    /// <param name="Element">What draws it.</param>
    /// <param name="Box">The box around what of it can be seen.</param>
    private readonly record struct HatchLine(PageElement Element, Box<PagePoints> Box)
    {
        public double InkArea => Element.StrokeWidth * Math.Sqrt((Box.Width * Box.Width) + (Box.Height * Box.Height));
    }
}
