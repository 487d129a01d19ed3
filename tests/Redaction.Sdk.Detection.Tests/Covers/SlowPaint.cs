using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Covers;

/// <summary>Tells point by point what an element paints: the slow twin of the outlines.</summary>
internal static class SlowPaint
{
    public static double Alpha(PageElement element) => (element.Fill ?? element.Stroke)!.Value.Alpha / 255.0;

    public static bool Covers(PageElement element, double x, double y) =>
        IsInBox(element.Bounds, x, y)
        && (element.Clip is null || IsInside(element.Clip, x, y))
        && (element.Fill is not null ? IsInside(element.Path!, x, y) : IsNearLine(element, x, y));

    private static bool IsInBox(Box<PagePoints> box, double x, double y) =>
        x >= box.Left && x < box.Right && y >= box.Top && y < box.Bottom;

    // Adds up the angles under which the point sees the sides: a full turn for each time they wind around it.
    private static bool IsInside(PagePath path, double x, double y)
    {
        var turns = path.Lines.Sum(line => (int)Math.Round(Enumerable.Range(0, line.Points.Length).Sum(i =>
        {
            var (a, b) = (line.Points[i], line.Points[(i + 1) % line.Points.Length]);
            var angle = Math.Atan2(b.Y - y, b.X - x) - Math.Atan2(a.Y - y, a.X - x);

            return angle - (2 * Math.PI * Math.Round(angle / (2 * Math.PI)));
        }) / (2 * Math.PI)));

        return path.IsEvenOdd ? turns % 2 != 0 : turns != 0;
    }

    private static bool IsNearLine(PageElement element, double x, double y)
    {
        var points = element.Path!.Lines[0].Points;
        var (dx, dy) = (points[1].X - points[0].X, points[1].Y - points[0].Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var along = (((x - points[0].X) * dx) + ((y - points[0].Y) * dy)) / length;
        var across = (((x - points[0].X) * dy) - ((y - points[0].Y) * dx)) / length;

        return along >= 0 && along <= length && Math.Abs(across) <= element.StrokeWidth / 2;
    }
}
