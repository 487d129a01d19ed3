using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>Compares the pages of an earlier revision with those of the current one.</summary>
internal sealed class RevisionComparison(OpenedPdf earlier, OpenedPdf current, InspectionBudget budget)
{
    private readonly Dictionary<int, List<PageWord>> _currentWords = [];

    /// <summary>Lists what a page of the earlier revision says and its successor does not.</summary>
    public IEnumerable<StoredText> LostFrom(int number)
    {
        var reference = ReferenceOf(earlier, number);
        if (reference is { } known && !IsChanged(known))
        {
            return [];
        }

        var successor = SuccessorOf(number, reference);
        var page = earlier.GetPage(number);
        var lost = LostWords.Runs(PageWords.Of(page), successor is { } now ? CurrentWords(now) : [])
            .Select(run => new StoredText(
                StoredTextPlace.Revision, run.Text, successor, successor is null ? null : run.Box));
        var notes = successor is { } same ? AnnotationTexts.Of(current, current.GetPage(same)).ToList() : [];
        var lostNotes = AnnotationTexts.Of(earlier, page)
            .Where(note => !notes.Exists(other => other.Text == note.Text))
            .Select(note => note with { Place = StoredTextPlace.Revision, Page = successor, IsShown = false });

        return [.. lost, .. lostNotes];
    }

    private static IndirectReference? ReferenceOf(OpenedPdf pdf, int number) =>
        number <= pdf.PageReferences.Count ? pdf.PageReferences[number - 1] : null;

    /// <summary>Finds the page that took the place: the same object, or else the one of the same number.</summary>
    private int? SuccessorOf(int number, IndirectReference? reference)
    {
        for (var i = 0; reference is not null && i < current.PageReferences.Count; i++)
        {
            if (current.PageReferences[i] == reference)
            {
                return i + 1;
            }
        }

        var isSameCount = earlier.Document.NumberOfPages == current.Document.NumberOfPages;

        return isSameCount && number <= current.Document.NumberOfPages ? number : null;
    }

    private List<PageWord> CurrentWords(int number)
    {
        if (!_currentWords.TryGetValue(number, out var words))
        {
            words = PageWords.Of(current.GetPage(number));
            _currentWords.Add(number, words);
        }

        return words;
    }

    /// <summary>Determines whether anything that a page consists of was written anew since.</summary>
    private bool IsChanged(IndirectReference page)
    {
        var (before, now) = (earlier.Document.Structure.CrossReferenceTable.ObjectOffsets,
            current.Document.Structure.CrossReferenceTable.ObjectOffsets);
        if (!current.PageReferences.Contains(page))
        {
            return true;
        }

        var others = earlier.PageReferences.OfType<IndirectReference>().ToHashSet();
        foreach (var reference in ObjectWalk.From(earlier, [new IndirectReferenceToken(page)], others, budget))
        {
            if (!before.TryGetValue(reference, out var place)
                || !now.TryGetValue(reference, out var other)
                || !place.Equals(other))
            {
                return true;
            }
        }

        return false;
    }
}
