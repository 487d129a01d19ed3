using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.PdfPig;

/// <summary>Compares two states of a page.</summary>
internal static class LostWords
{
    // A word counts as still there when it covers half of the place where it was.
    private const double MinimumOverlap = 0.5;

    // In heights of a word: how far apart words of one run may be, and how far one may stand above the other.
    private const double MaximumGap = 3, MaximumShift = 0.5;

    /// <summary>Finds the words that are no longer where they were, joined to runs along their lines.</summary>
    public static List<PageWord> Runs(IReadOnlyList<PageWord> before, IReadOnlyList<PageWord> now)
    {
        var present = now.ToLookup(static word => word.Text, static word => word.Box);
        var runs = new List<PageWord>();
        var isOpen = false;
        foreach (var word in before)
        {
            var isLost = !present[word.Text].Any(
                box => box.IntersectionOverUnion(word.Box) >= MinimumOverlap || box == word.Box);
            if (!isLost)
            {
                isOpen = false;
                continue;
            }

            if (isOpen && Continues(runs[^1].Box, word.Box))
            {
                runs[^1] = new($"{runs[^1].Text} {word.Text}", runs[^1].Box.Enclose(word.Box));
            }
            else
            {
                runs.Add(word);
            }

            isOpen = true;
        }

        return runs;
    }

    private static bool Continues(Box<PagePoints> run, Box<PagePoints> word)
    {
        var height = Math.Max(Math.Min(run.Height, word.Height), 1);

        return word.Left - run.Right <= MaximumGap * height
            && run.Left - word.Right <= MaximumGap * height
            && Math.Abs(run.CenterY - word.CenterY) <= MaximumShift * Math.Max(run.Height, word.Height);
    }
}
