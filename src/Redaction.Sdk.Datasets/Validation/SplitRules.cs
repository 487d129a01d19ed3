namespace Redaction.Sdk.Datasets;

/// <summary>What the parts of a data set can break.</summary>
internal static class SplitRules
{
    /// <returns>One finding for each page that is learnt from, or chosen on, though a later part knows it too.</returns>
    public static IEnumerable<DataFinding> Check(
        AnnotatedDataset dataset, IReadOnlyDictionary<long, PageMeasure> pages)
    {
        var hashes = pages.Where(static page => page.Value.Problem is null)
            .ToDictionary(static page => page.Key, static page => page.Value.Hash);

        return SplitLeaks.Find(dataset, hashes).SelectMany(leak => Leaking(dataset, leak))
            .DistinctBy(static finding => finding.ImageId);
    }

    // What is held out is what must stay: the page of the earlier part is the one at fault.
    private static IEnumerable<DataFinding> Leaking(AnnotatedDataset dataset, SplitLeak leak)
    {
        var (learnt, kept) = leak.First.Split < leak.Second.Split
            ? (leak.First, leak.Second) : (leak.Second, leak.First);

        return leak.Distance is { } distance
            ? [Found.At(
                ValidationRules.SplitLeakage, learnt,
                FormattableString.Invariant($"looks like image id {kept.Id} of another part: {distance} of 255 bits differ."))]
            : dataset.Images
                .Where(image => image.Split == learnt.Split && DocumentName.Of(image) == DocumentName.Of(learnt))
                .Select(image => Found.At(
                    ValidationRules.SplitLeakage, image,
                    FormattableString.Invariant($"is of the same document as image id {kept.Id} of another part.")));
    }
}
