namespace Redaction.Sdk.Geometry;

/// <summary>Finds the boxes at the height of another one.</summary>
/// <remarks>Rows rather than columns, because redactions are wide and low.</remarks>
internal readonly ref struct RowIndex<TSpace>
    where TSpace : ICoordinateSpace
{
    private readonly ReadOnlySpan<double> _tops;
    private readonly ReadOnlySpan<double> _reaches;
    private readonly ReadOnlySpan<int> _ranks;

    private RowIndex(ReadOnlySpan<double> tops, ReadOnlySpan<double> reaches, ReadOnlySpan<int> ranks)
    {
        _tops = tops;
        _reaches = reaches;
        _ranks = ranks;
    }

    /// <summary>Builds the index in memory that the caller lends, each span as long as there are boxes.</summary>
    /// <param name="ranked">The boxes.</param>
    /// <param name="tops">Filled with the top edges, ascending.</param>
    /// <param name="reaches">Filled with the lowest bottom edge so far, in the order of the tops.</param>
    /// <param name="ranks">Filled with the ranks of the boxes, in the order of the tops.</param>
    public static RowIndex<TSpace> Build(
        ReadOnlySpan<Candidate<TSpace>> ranked, Span<double> tops, Span<double> reaches, Span<int> ranks)
    {
        for (var i = 0; i < ranked.Length; i++)
        {
            (tops[i], ranks[i]) = (ranked[i].Box.Top, i);
        }

        tops.Sort(ranks);

        var reach = double.NegativeInfinity;
        for (var i = 0; i < ranks.Length; i++)
        {
            reaches[i] = reach = Math.Max(reach, ranked[ranks[i]].Box.Bottom);
        }

        return new(tops, reaches, ranks);
    }

    /// <summary>Finds every box that shares some height with another one, and perhaps a few more.</summary>
    /// <returns>The ranks of those boxes, in no particular order.</returns>
    public ReadOnlySpan<int> Near(Box<TSpace> box)
    {
        var first = FirstAtLeast(_reaches, box.Top);
        var end = FirstAtLeast(_tops, box.Bottom);

        // A box without height can stand in a row that ends before it begins.
        return _ranks[first..Math.Max(first, end)];
    }

    private static int FirstAtLeast(ReadOnlySpan<double> ascending, double value)
    {
        var (first, end) = (0, ascending.Length);
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            (first, end) = ascending[middle] < value ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
