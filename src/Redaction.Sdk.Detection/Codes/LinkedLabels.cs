using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Gives redactions the labels that a drawn line joins to them.</summary>
internal static class LinkedLabels
{
    private const double Reach = 4;
    private const double MaximumThickness = 2;
    private const double MinimumLength = 6;

    public static void Assign(LabelPage page)
    {
        if (page.Labels.Count == 0)
        {
            return;
        }

        foreach (var (from, to) in page.Structure.Elements.SelectMany(Ends))
        {
            Join(page, from, to);
            Join(page, to, from);
        }

        var joined = page.Assigned.SelectMany(static labels => labels).ToHashSet();
        page.Labels = [.. page.Labels.Where(label => !joined.Contains(label))];
    }

    private static void Join(LabelPage page, Point<PagePoints> labelEnd, Point<PagePoints> redactionEnd)
    {
        var label = page.Labels
            .Where(label => Distance(label.Box, labelEnd) <= Math.Max(Reach, 0.6 * label.LetterHeight))
            .MinBy(label => Distance(label.Box, labelEnd));
        if (label is null)
        {
            return;
        }

        for (var i = 0; i < page.Boxes.Count; i++)
        {
            if (Distance(page.Boxes[i], redactionEnd) <= Reach && !page.Assigned[i].Contains(label))
            {
                page.Assigned[i].Add(label);
            }
        }
    }

    private static IEnumerable<(Point<PagePoints> From, Point<PagePoints> To)> Ends(PageElement element)
    {
        if (element is not { Kind: PageElementKind.Path, IsHidden: false, Path: { } path })
        {
            return [];
        }

        return IsThin(element.Bounds)
            ? [Axis(element.Bounds)]
            : element.Stroke is null
                ? []
                : path.Lines.Where(static line => !line.IsClosed && line.Points.Length is >= 2 and <= 4)
                    .Select(static line => (line.Points[0], line.Points[^1]));
    }

    private static bool IsThin(Box<PagePoints> box) =>
        Math.Min(box.Width, box.Height) <= MaximumThickness && Math.Max(box.Width, box.Height) >= MinimumLength;

    private static (Point<PagePoints> From, Point<PagePoints> To) Axis(Box<PagePoints> box) => box.Width > box.Height
        ? (Point<PagePoints>.At(box.Left, box.CenterY), Point<PagePoints>.At(box.Right, box.CenterY))
        : (Point<PagePoints>.At(box.CenterX, box.Top), Point<PagePoints>.At(box.CenterX, box.Bottom));

    private static double Distance(Box<PagePoints> box, Point<PagePoints> point) => Math.Max(
        Math.Max(box.Left - point.X, point.X - box.Right), Math.Max(box.Top - point.Y, point.Y - box.Bottom));
}
