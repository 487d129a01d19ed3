using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>What the pages of earlier revisions say and those of the current one do not.</summary>
internal static class RevisionTexts
{
    // Documents that were saved more often are rare; of those the latest revisions are read.
    private const int MaximumRevisions = 32;

    public static IEnumerable<StoredText> Of(OpenedPdf current, InspectionBudget budget, Action<string> tell)
    {
        var seen = new HashSet<StoredText>();
        foreach (var length in RevisionBoundaries.Find(current.Original.Span).TakeLast(MaximumRevisions))
        {
            budget.Step();
            foreach (var text in TextsOf(current, length, budget, tell).Where(seen.Add))
            {
                yield return text;
            }
        }
    }

    private static List<StoredText> TextsOf(OpenedPdf current, int length, InspectionBudget budget, Action<string> tell)
    {
        var texts = new List<StoredText>();
        try
        {
            using var earlier = OpenedPdf.Open(current.Original[..length], current.Password);
            var comparison = new RevisionComparison(earlier, current, budget);
            for (var number = 1; number <= earlier.Document.NumberOfPages; number++)
            {
                budget.Step();
                texts.AddRange(comparison.LostFrom(number));
            }
        }
        catch (Exception damage) when (InspectionBudget.IsDamage(damage))
        {
            tell("An earlier revision in the file could not be read, so it was not compared with the pages.");
        }

        return texts;
    }
}
