namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Weighs the candidates of a page against each other.</summary>
internal static class PageRules
{
    private const int ShadesOfAChart = 3;
    private const int DarkestTint = 64;
    private const double SameLength = 0.2;
    private const double MostOfThem = 0.7;
    private const double FewOfThem = 0.5;

    /// <summary>Adds what is not there yet: the steps that are surest come first.</summary>
    public static void AddNew(List<Candidate> found, List<Candidate> more) =>
        found.AddRange(more.Where(candidate => !found.Any(other =>
            candidate.Box.CoveredBy(other.Box) > 0.5 || other.Box.CoveredBy(candidate.Box) > 0.5)).ToArray());

    /// <summary>Drops the fills of charts and logos.</summary>
    /// <remarks>
    /// Who redacts a page fills all of it in one shade, or in a shade for each ground, and then line by line.
    /// Where tinted fills come in three shades or more and do not look like lines of text, only a shade that
    /// most of them share is left.
    /// </remarks>
    public static void DropCharts(List<Candidate> found)
    {
        var tints = found.Where(IsTint).ToArray();
        var shades = new List<Shade>();
        foreach (var tint in tints)
        {
            if (!shades.Exists(tint.Shade.IsLike))
            {
                shades.Add(tint.Shade);
            }
        }

        if (shades.Count >= ShadesOfAChart && !AreLines(tints))
        {
            found.RemoveAll(candidate => IsTint(candidate) &&
                tints.Count(other => other.Shade.IsLike(candidate.Shade)) * 2 <= tints.Length);
        }
    }

    // Lines of text are of one height and of many lengths; the boxes of a diagram are all alike.
    private static bool AreLines(Candidate[] tints) =>
        ShareOfMedian(tints, tint => tint.Box.Height) >= MostOfThem &&
        ShareOfMedian(tints, tint => tint.Box.Width) < FewOfThem;

    private static double ShareOfMedian(Candidate[] tints, Func<Candidate, int> length)
    {
        var lengths = tints.Select(length).Order().ToArray();
        var median = lengths[lengths.Length / 2];

        return (double)lengths.Count(each => Math.Abs(each - median) <= SameLength * median) / lengths.Length;
    }

    private static bool IsTint(Candidate candidate) =>
        candidate.IsFilled && (candidate.Level >= DarkestTint || candidate.Shade.IsColored);
}
