using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>What objects say that nothing refers to any more.</summary>
internal static class OrphanTexts
{
    private static readonly string[] TextKeys = ["ActualText", "Contents", "V"];

    public static IEnumerable<StoredText> Of(
        OpenedPdf pdf, ObjectSurvey survey, InspectionBudget budget, Action<string> tell)
    {
        var listed = pdf.Document.Structure.CrossReferenceTable.ObjectOffsets.Keys
            .Select(static key => key.ObjectNumber).ToHashSet();
        var unlisted = UnlistedObjects.Find(pdf.Bytes.Span, listed);
        if (unlisted.Count == 0)
        {
            return Of(pdf, survey.Orphans, unlisted, budget, tell);
        }

        var orphans = survey.Orphans.Concat(unlisted.Keys.Select(static number => new IndirectReference(number, 0)));
        using var complete = OpenedPdf.Open(AppendedUpdate.Write(pdf, unlisted, []), pdf.Password);

        return Of(complete, [.. orphans], unlisted, budget, tell);
    }

    private static List<StoredText> Of(
        OpenedPdf pdf,
        IReadOnlyList<IndirectReference> orphans,
        IReadOnlyDictionary<int, int> unlisted,
        InspectionBudget budget,
        Action<string> tell)
    {
        var texts = new List<StoredText>();
        foreach (var orphan in orphans)
        {
            budget.Step();
            if (pdf.Find(orphan) is DictionaryToken dictionary)
            {
                texts.AddRange(TextKeys.Select(key => pdf.TextOf(dictionary, key)).OfType<string>()
                    .Select(static text => new StoredText(StoredTextPlace.Orphan, text)));
            }
        }

        var pages = OrphanPages.Of(pdf, orphans, budget);
        if (pages.Count == 0)
        {
            return texts;
        }

        try
        {
            var update = AppendedUpdate.Write(pdf, unlisted, [.. pages.SelectMany(static page => page)]);
            using var shown = OpenedPdf.Open(update, pdf.Password);
            texts.AddRange(Read(shown, pdf, pages, budget));
        }
        catch (Exception damage) when (InspectionBudget.IsDamage(damage))
        {
            tell("Content that nothing refers to could not be read.");
        }

        return texts;
    }

    private static List<StoredText> Read(
        OpenedPdf shown, OpenedPdf pdf, IReadOnlyList<IReadOnlyList<ShownPage>> pages, InspectionBudget budget)
    {
        var texts = new List<StoredText>();
        var number = 0;
        foreach (var candidates in pages)
        {
            List<PageWord>? best = null;
            int? page = null;
            foreach (var candidate in candidates)
            {
                budget.Step();
                var words = PageWords.Of(shown.GetPage(++number));
                var now = candidate.Page is { } of ? PageWords.Of(pdf.GetPage(of)) : [];
                var lost = LostWords.Runs(words, now);
                if (best is null || lost.Sum(static run => run.Text.Length) < best.Sum(static run => run.Text.Length))
                {
                    (best, page) = (lost, candidate.Page);
                }
            }

            texts.AddRange((best ?? []).Select(
                run => new StoredText(StoredTextPlace.Orphan, run.Text, page, page is null ? null : run.Box)));
        }

        return texts;
    }
}
