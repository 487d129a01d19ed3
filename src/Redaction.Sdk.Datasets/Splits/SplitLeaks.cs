namespace Redaction.Sdk.Datasets;

/// <summary>Finds what is on both sides of a split.</summary>
public static class SplitLeaks
{
    /// <summary>Looks for documents and pages that are on both sides.</summary>
    /// <param name="dataset">The data set. Images that belong to no part are passed over.</param>
    /// <param name="hashes">
    /// What the pages look like, by the number of their image. Images without one are compared by document alone.
    /// </param>
    /// <param name="maximumDistance">
    /// The distance up to which pages look the same, in bits. The default is <see cref="PageHash.NearDuplicate"/>.
    /// </param>
    /// <returns>
    /// One pair for each document and pair of parts that share it, then the pairs of pages that look the same, both in
    /// the order of the data set. The time grows with the square of the number of pages.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IReadOnlyList<SplitLeak> Find(
        AnnotatedDataset dataset,
        IReadOnlyDictionary<long, PageHash> hashes,
        int maximumDistance = PageHash.NearDuplicate)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(hashes);
        AnnotatedImage[] images = [.. dataset.Images.Where(static image => image.Split is not null)];

        return [.. ByDocument(images), .. ByLooks(images, hashes, maximumDistance)];
    }

    private static IEnumerable<SplitLeak> ByDocument(AnnotatedImage[] images) =>
        from document in images.GroupBy(DocumentName.Of, StringComparer.Ordinal)
        let parts = document.DistinctBy(static image => image.Split).ToArray()
        from pair in Pairs(parts)
        select new SplitLeak(pair.First, pair.Second, Distance: null);

    private static IEnumerable<SplitLeak> ByLooks(
        AnnotatedImage[] images, IReadOnlyDictionary<long, PageHash> hashes, int maximumDistance)
    {
        AnnotatedImage[] seen = [.. images.Where(image => hashes.ContainsKey(image.Id))];

        return from pair in Pairs(seen)
               where pair.First.Split != pair.Second.Split
               let distance = hashes[pair.First.Id].DistanceTo(hashes[pair.Second.Id])
               where distance <= maximumDistance
               select new SplitLeak(pair.First, pair.Second, distance);
    }

    private static IEnumerable<(AnnotatedImage First, AnnotatedImage Second)> Pairs(AnnotatedImage[] images) =>
        images.SelectMany((first, index) => images.Skip(index + 1).Select(second => (first, second)));
}
