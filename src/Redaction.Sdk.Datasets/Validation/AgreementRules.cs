namespace Redaction.Sdk.Datasets;

/// <summary>What several annotators of the same pages can break.</summary>
internal sealed class AgreementRules(DataValidatorOptions options)
{
    private const double SameBox = 0.5;

    private readonly double _minimumAgreement = options.MinimumAgreement;

    /// <returns>One finding for each pair that differs too much, at the page on which it differs most.</returns>
    public IEnumerable<DataFinding> Check(AnnotatedDataset dataset) =>
        from page in dataset.Images.SelectMany(Compare)
        group page by page.Pair into pages
        let agreement = Agreement(pages.Sum(static page => page.Shared), pages.Sum(static page => page.Boxes))
        where agreement < _minimumAgreement
        orderby pages.Key
        let worst = pages.MinBy(static page => (Agreement(page.Shared, page.Boxes), page.Image.Id))
        select Found.At(
            ValidationRules.AnnotationDrift, worst.Image,
            FormattableString.Invariant($"is where annotators {pages.Key.First} and {pages.Key.Second} differ most; ")
            + FormattableString.Invariant($"over {pages.Count()} pages, {agreement:0.00} of their boxes agree."));

    /// <summary>Counts the pairs of annotators who marked the same page.</summary>
    public static int CountPairs(AnnotatedDataset dataset) =>
        dataset.Images.SelectMany(Compare).Select(static page => page.Pair).Distinct().Count();

    private static IEnumerable<(AnnotatedImage Image, (string First, string Second) Pair, int Shared, int Boxes)> Compare(
        AnnotatedImage image)
    {
        var byAnnotator = image.Annotations.Where(static mark => mark.Annotator is not null)
            .GroupBy(static mark => mark.Annotator!, StringComparer.Ordinal)
            .OrderBy(static marks => marks.Key, StringComparer.Ordinal)
            .Select(static marks => (Name: marks.Key, Marks: marks.ToArray()))
            .ToArray();

        return from first in byAnnotator.Index()
               from second in byAnnotator.Skip(first.Index + 1)
               select (
                   image,
                   (first.Item.Name, second.Name),
                   Shared(first.Item.Marks, second.Marks),
                   first.Item.Marks.Length + second.Marks.Length);
    }

    // The nearest pairs first, each box at most once; ties by the order of the file.
    private static int Shared(Annotation[] first, Annotation[] second)
    {
        var pairs = from a in first.Index()
                    from b in second.Index()
                    let overlap = a.Item.Box.IntersectionOverUnion(b.Item.Box)
                    where overlap >= SameBox
                    orderby overlap descending, a.Index, b.Index
                    select (First: a.Index, Second: b.Index);
        var (taken, given) = (new HashSet<int>(), new HashSet<int>());
        foreach (var pair in pairs)
        {
            if (!taken.Contains(pair.First) && given.Add(pair.Second))
            {
                taken.Add(pair.First);
            }
        }

        return taken.Count;
    }

    private static double Agreement(int shared, int boxes) => 2.0 * shared / boxes;
}
