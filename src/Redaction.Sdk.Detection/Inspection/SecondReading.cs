namespace Redaction.Sdk.Detection.Inspection;

/// <summary>What the second reader adds to the findings of the pages.</summary>
/// <param name="Pages">The pages, those marked whose text the readers do not agree on.</param>
/// <param name="Problems">What the readers disagree on and what could not be checked, for the document as a whole.</param>
/// <param name="Leftovers">
/// What is left in the file besides what the pages already tell; <see langword="null"/> if nobody could look.
/// </param>
internal sealed record SecondReading(
    IReadOnlyList<PageFindings> Pages, IReadOnlyList<DocumentProblem> Problems, IReadOnlyList<Leftover>? Leftovers)
{
    /// <summary>Draws the conclusions from an inspection.</summary>
    /// <param name="inspection">What the second reader found.</param>
    /// <param name="pageCount">The number of pages that the renderer finds.</param>
    /// <param name="pages">The findings of the pages.</param>
    /// <param name="texts">The text of each page as the renderer reads it.</param>
    /// <param name="reveal">Whether hidden text is kept.</param>
    public static SecondReading Of(
        DocumentInspection inspection,
        int pageCount,
        IReadOnlyList<PageFindings> pages,
        IReadOnlyDictionary<int, string> texts,
        bool reveal)
    {
        var second = inspection.Pages
            .DistinctBy(static page => page.Number)
            .ToDictionary(static page => page.Number, static page => ComparableText.Of(page.Text));
        var first = texts.Where(static page => ComparableText.IsLegible(page.Value))
            .ToDictionary(static page => page.Key, static page => ComparableText.Of(page.Value));
        PageFindings[] compared = [.. pages.Select(page => Compare(page, first, second))];
        if (inspection.PageCount is null)
        {
            return new(compared, inspection.Problems, null);
        }

        var all = first.Keys.Union(second.Keys).ToDictionary(
            static number => number,
            number => $"{first.GetValueOrDefault(number)}\n{second.GetValueOrDefault(number)}");

        return new(
            compared,
            [.. CountProblem(inspection.PageCount.Value, pageCount), .. inspection.Problems],
            LeftoversOf(inspection, compared, new(all), reveal));
    }

    private static IEnumerable<DocumentProblem> CountProblem(int second, int first) => second == first
        ? []
        :
        [
            new(
                ProblemCode.ContentDisagreement,
                $"The renderer finds {first} pages in the document and the second reader {second}."),
        ];

    private static PageFindings Compare(
        PageFindings page, Dictionary<int, string> first, Dictionary<int, string> second)
    {
        var isBroken = first.TryGetValue(page.Number, out var one)
            && second.TryGetValue(page.Number, out var other)
            && TextAgreement.IsBroken(one, other);

        return !isBroken ? page : page with
        {
            Status = page.Status == ReadStatus.Unchecked ? ReadStatus.Unchecked : ReadStatus.Partial,
            Problems =
            [
                .. page.Problems,
                new(ProblemCode.ContentDisagreement, "Two readers do not agree on the text of the page.", page.Number),
            ],
        };
    }

    private static List<Leftover> LeftoversOf(
        DocumentInspection inspection, PageFindings[] pages, DocumentText text, bool reveal)
    {
        var grader = new StoredTextGrader(pages, text);
        var known = pages.SelectMany(static page => page.Leftovers ?? [])
            .Select(static leftover => (leftover.Kind, leftover.Page)).ToHashSet();
        var leftovers = new List<Leftover>();
        var seen = new HashSet<(string, int?)>();
        foreach (var stored in inspection.StoredTexts)
        {
            var kind = KindOf(stored.Place);
            if (known.Contains((kind, stored.Page)) || grader.Grade(stored) is not { } grade)
            {
                continue;
            }

            // What an earlier revision says is often lying around as an orphan, too.
            var hidden = HiddenText.Of(stored.Text.Trim(), reveal);
            if (seen.Add((hidden.Sha256, stored.Page)))
            {
                leftovers.Add(new(kind, grade, stored.Page, hidden));
            }
        }

        return leftovers;
    }

    private static LeftoverKind KindOf(StoredTextPlace place) => place switch
    {
        StoredTextPlace.Revision => LeftoverKind.Revision,
        StoredTextPlace.Orphan => LeftoverKind.Orphan,
        StoredTextPlace.ActualText => LeftoverKind.ActualText,
        StoredTextPlace.Bookmark => LeftoverKind.Bookmark,
        StoredTextPlace.Annotation => LeftoverKind.Annotation,
        StoredTextPlace.FormValue => LeftoverKind.FormValue,
        StoredTextPlace.Attachment => LeftoverKind.Attachment,
        StoredTextPlace.Metadata => LeftoverKind.Metadata,
        _ => LeftoverKind.Thumbnail,
    };
}
