using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Gives redactions the labels in the margin, whatever text stands between on their lines.</summary>
/// <remarks>A label in the margin speaks for every redaction on its line, and a stack of labels speaks as
/// one.</remarks>
internal static class MarginLabels
{
    private const double SharedHeight = 0.4;
    private const double NearHeight = 0.6;
    private const double StackGap = 0.5;

    public static void Assign(LabelPage page)
    {
        if (page.Body is not { } body)
        {
            return;
        }

        CodeLabel[] margin = [.. page.Labels.Where(label => IsOutside(label, body))];
        CodeLabel[] loose = [.. margin.Where(label => !page.Boxes.Any(box => IsOnLine(label, box)))];
        for (var i = 0; i < page.Boxes.Count && margin.Length > 0; i++)
        {
            if (page.Assigned[i].Count == 0)
            {
                page.Assigned[i].AddRange(Stack(Nearest(margin, loose, page.Boxes[i]), loose));
            }
        }
    }

    private static bool IsOutside(CodeLabel label, Box<PagePoints> body) =>
        label.Box.Left >= body.Right - (0.5 * label.LetterHeight)
            || label.Box.Right <= body.Left + (0.5 * label.LetterHeight);

    private static List<CodeLabel> Nearest(CodeLabel[] margin, CodeLabel[] loose, Box<PagePoints> redaction)
    {
        var onLine = margin.Where(label => IsOnLine(label, redaction)).ToList();

        return onLine.Count > 0
            ? onLine
            : [.. loose.Where(label => Gap(label.Box, redaction) <= NearHeight * label.LetterHeight)];
    }

    private static List<CodeLabel> Stack(List<CodeLabel> stack, CodeLabel[] loose)
    {
        for (var i = 0; i < stack.Count; i++)
        {
            var label = stack[i];
            stack.AddRange(loose.Where(other => !stack.Contains(other)
                && other.Box.Left < label.Box.Right && other.Box.Right > label.Box.Left
                && Gap(other.Box, label.Box) <= StackGap * label.LetterHeight));
        }

        return stack;
    }

    private static bool IsOnLine(CodeLabel label, Box<PagePoints> redaction) =>
        -Gap(label.Box, redaction) >= SharedHeight * Math.Min(label.Box.Height, redaction.Height);

    private static double Gap(Box<PagePoints> a, Box<PagePoints> b) =>
        Math.Max(a.Top, b.Top) - Math.Min(a.Bottom, b.Bottom);
}
