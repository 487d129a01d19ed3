using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Gives redactions the labels beside and above them, where nothing stands between.</summary>
internal static class NearLabels
{
    // In heights of the label's letters.
    private const double AboveGap = 0.8;
    private const double Overhang = 0.5;
    private const double FarCost = 10;
    private const double FarGap = 2;
    private const double AboveCost = 1;
    private const double SharedCost = 1.5;
    private const double OtherSideCost = 0.2;

    private sealed record Option(CodeLabel Label, double Cost, bool IsRight);

    public static void Assign(LabelPage page)
    {
        var beside = page.Boxes
            .Select(box => page.Labels.Select(label => Beside(page, box, label)).OfType<Option>().ToArray()).ToArray();
        var taken = beside.SelectMany(static options => options).Where(static option => option.Cost < FarCost)
            .Select(static option => option.Label).ToHashSet();
        var choices = new List<(int Redaction, Option[] Options)>();
        for (var i = 0; i < page.Boxes.Count; i++)
        {
            Option[] options =
            [
                .. beside[i],
                .. page.Labels.Where(label => !taken.Contains(label)).Select(label => Above(page, page.Boxes[i], label))
                    .OfType<Option>(),
            ];
            if (page.Assigned[i].Count == 0 && options.Length > 0)
            {
                choices.Add((i, options));
            }
        }

        Choose(page, choices);
    }

    // Those with the least choice come first. A label that already serves a redaction is a worse choice for the next,
    // and where both sides have one, the side on which most of the page's labels stand is the better.
    private static void Choose(LabelPage page, List<(int Redaction, Option[] Options)> choices)
    {
        var used = new HashSet<CodeLabel>(ReferenceEqualityComparer.Instance);
        var single = choices.Where(static choice => choice.Options.Length == 1)
            .Select(static choice => choice.Options[0].IsRight).ToArray();
        var prefersRight = 2 * single.Count(static isRight => isRight) >= single.Length;
        foreach (
            var (redaction, options) in choices.OrderBy(static choice => choice.Options.Length)
                .ThenBy(static choice => choice.Redaction))
        {
            var best = options.MinBy(option => option.Cost
                + (used.Contains(option.Label) ? SharedCost : 0)
                + (option.IsRight == prefersRight ? 0 : OtherSideCost))!;
            used.Add(best.Label);
            page.Assigned[redaction].Add(best.Label);
        }
    }

    private static Option? Beside(LabelPage page, Box<PagePoints> redaction, CodeLabel label)
    {
        var (box, height) = (label.Box, label.LetterHeight);
        var isRight = box.CenterX > redaction.CenterX;
        var gap = isRight ? box.Left - redaction.Right : redaction.Left - box.Right;
        if (Overlap(box, redaction) < 0.5 * Math.Min(box.Height, redaction.Height) || gap < -Overhang * height)
        {
            return null;
        }

        var (from, to) = isRight ? (redaction.Right, box.Left) : (box.Right, redaction.Left);
        if (from < to
            && IsOccupied(
                page, Box<PagePoints>.FromEdges(from, box.CenterY - (height / 4), to, box.CenterY + (height / 4)),
                    label))
        {
            return null;
        }

        return new(label, (Math.Max(0, gap) / height) + (gap > FarGap * height ? FarCost : 0), isRight);
    }

    private static Option? Above(LabelPage page, Box<PagePoints> redaction, CodeLabel label)
    {
        var (box, height) = (label.Box, label.LetterHeight);
        var gap = redaction.Top - box.Bottom;
        var shared = Math.Min(box.Right, redaction.Right) - Math.Max(box.Left, redaction.Left);
        if (gap < -Overhang * height || gap > AboveGap * height || shared < 0.6 * Math.Min(box.Width, redaction.Width)
            || box.CenterY > redaction.Top)
        {
            return null;
        }

        var isOccupied = gap > 0
            && IsOccupied(page, Box<PagePoints>.FromEdges(box.Left, box.Bottom, box.Right, redaction.Top), label);

        return isOccupied ? null : new(label, AboveCost + (Math.Max(0, gap) / height), IsRight: false);
    }

    private static bool IsOccupied(LabelPage page, Box<PagePoints> between, CodeLabel label) =>
        page.Boxes.Any(box => box.IntersectionArea(between) > 0)
        || page.Segments.Any(segment => segment != label.Segment && segment.Box.IntersectionArea(between) > 0);

    private static double Overlap(Box<PagePoints> a, Box<PagePoints> b) =>
        Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
}
