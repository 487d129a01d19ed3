namespace Redaction.Sdk.Datasets;

/// <summary>What two boxes of one annotator on one page can break.</summary>
internal sealed class OverlapRules(DataValidatorOptions options)
{
    private readonly double _duplicateOverlap = options.DuplicateOverlap;
    private readonly double _maximumOverlap = options.MaximumOverlap;

    /// <returns>One finding for each annotation that an earlier one of the page explains, in the order of the file.</returns>
    public IEnumerable<DataFinding> Check(AnnotatedDataset dataset) =>
        from image in dataset.Images
        from finding in Check(image)
        select finding;

    private IEnumerable<DataFinding> Check(AnnotatedImage image)
    {
        var worst = new Dictionary<int, (ValidationRule Rule, int Earlier)>();
        foreach (var (a, b) in Meeting(image.Annotations))
        {
            var (earlier, later) = (Math.Min(a, b), Math.Max(a, b));
            if (Broken(image.Annotations[earlier], image.Annotations[later]) is { } rule
                && (!worst.TryGetValue(later, out var known) || IsWorse((rule, earlier), known)))
            {
                worst[later] = (rule, earlier);
            }
        }

        return worst.OrderBy(static entry => entry.Key).Select(entry => Found.At(
            entry.Value.Rule,
            image,
            image.Annotations[entry.Key],
            FormattableString.Invariant($"{Verb(entry.Value.Rule)} annotation id {image.Annotations[entry.Value.Earlier].Id}.")));
    }

    private ValidationRule? Broken(Annotation earlier, Annotation later) => earlier switch
    {
        _ when !string.Equals(earlier.Annotator, later.Annotator, StringComparison.Ordinal) => null,
        _ when IsSameKind(earlier, later) && earlier.Box.IntersectionOverUnion(later.Box) >= _duplicateOverlap =>
            ValidationRules.Duplicate,
        { IsCrowd: true } => null,
        _ when later.IsCrowd => null,
        _ when earlier.Box.IntersectionOverSmaller(later.Box) > _maximumOverlap => ValidationRules.Overlapping,
        _ => null,
    };

    private static bool IsSameKind(Annotation a, Annotation b) =>
        string.Equals(a.ClassName, b.ClassName, StringComparison.Ordinal) && a.IsCrowd == b.IsCrowd;

    private static bool IsWorse((ValidationRule Rule, int Earlier) a, (ValidationRule Rule, int Earlier) b) =>
        (a.Rule.Severity, -a.Earlier).CompareTo((b.Rule.Severity, -b.Earlier)) > 0;

    private static string Verb(ValidationRule rule) =>
        rule == ValidationRules.Duplicate ? "marks the same place as" : "overlaps much with";

    // From left to right, so that each box meets only those that begin before it ends.
    private static IEnumerable<(int First, int Second)> Meeting(IReadOnlyList<Annotation> marks)
    {
        int[] order = [.. Enumerable.Range(0, marks.Count).OrderBy(i => marks[i].Box.Left)];
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length && marks[order[j]].Box.Left < marks[order[i]].Box.Right; j++)
            {
                yield return (order[i], order[j]);
            }
        }
    }
}
