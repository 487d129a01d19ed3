using System.Buffers;

namespace Redaction.Sdk.Geometry;

/// <summary>Drops boxes that overlap a stronger one.</summary>
/// <remarks>
/// <para>
/// Greedy: the strongest box is kept, every box whose intersection over union with it is above the limit is
/// dropped, and so on with the strongest that is left. Boxes of different classes do not compete.
/// </para>
/// <para>
/// The boxes kept do not depend on the order in which they come: of equally strong boxes the one of the lower class
/// goes first, then the one further left, further up, narrower, lower. Where all scores differ, the result is that of
/// torchvision's <c>nms</c> and <c>batched_nms</c>. Threads may share it.
/// </para>
/// </remarks>
public static class NonMaximumSuppression
{
    /// <summary>Selects the boxes to keep.</summary>
    /// <typeparam name="TSpace">The space in which the boxes are measured.</typeparam>
    /// <param name="boxes">The boxes. Shape [N].</param>
    /// <param name="scores">The strength of each box; any number but NaN. Shape [N].</param>
    /// <param name="classes">The class of each box. Shape [N], or empty to let all boxes compete.</param>
    /// <param name="maximumOverlap">The intersection over union, from 0 to 1, above which a box is dropped.</param>
    /// <returns>The indexes of the boxes kept, strongest first.</returns>
    /// <exception cref="ArgumentException">The lengths do not match, or a score is NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumOverlap"/> is not from 0 to 1.</exception>
    public static int[] Select<TSpace>(
        ReadOnlySpan<Box<TSpace>> boxes,
        ReadOnlySpan<float> scores,
        ReadOnlySpan<int> classes,
        double maximumOverlap)
        where TSpace : ICoordinateSpace
    {
        var kept = new int[boxes.Length];

        return kept[..Select(boxes, scores, classes, maximumOverlap, kept)];
    }

    /// <summary>Selects the boxes to keep, without allocating.</summary>
    /// <typeparam name="TSpace">The space in which the boxes are measured.</typeparam>
    /// <param name="boxes">The boxes. Shape [N].</param>
    /// <param name="scores">The strength of each box; any number but NaN. Shape [N].</param>
    /// <param name="classes">
    /// The class of each box. Shape [N], or empty to let all boxes compete. Must not overlap
    /// <paramref name="destination"/> in memory.
    /// </param>
    /// <param name="maximumOverlap">The intersection over union, from 0 to 1, above which a box is dropped.</param>
    /// <param name="destination">
    /// Receives the indexes of the boxes kept, strongest first. Its length is the limit: once it is full, weaker
    /// boxes are left out. N is always enough.
    /// </param>
    /// <returns>The number of boxes kept. What lies behind them in the destination is unchanged.</returns>
    /// <remarks>The time grows as n log n for boxes spread over the page, and as n² for n boxes in one heap.</remarks>
    /// <exception cref="ArgumentException">The lengths do not match, or a score is NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumOverlap"/> is not from 0 to 1.</exception>
    public static int Select<TSpace>(
        ReadOnlySpan<Box<TSpace>> boxes,
        ReadOnlySpan<float> scores,
        ReadOnlySpan<int> classes,
        double maximumOverlap,
        Span<int> destination)
        where TSpace : ICoordinateSpace
    {
        Validate(boxes.Length, scores, classes, maximumOverlap);

        var count = boxes.Length;
        var candidates = ArrayPool<Candidate<TSpace>>.Shared.Rent(count);
        var edges = ArrayPool<double>.Shared.Rent(2 * count);
        var ranks = ArrayPool<int>.Shared.Rent(count);
        var dropped = ArrayPool<bool>.Shared.Rent(count);
        try
        {
            var ranked = Rank(boxes, scores, classes, candidates);
            var rows = RowIndex<TSpace>.Build(
                ranked, edges.AsSpan(0, count), edges.AsSpan(count, count), ranks.AsSpan(0, count));
            dropped.AsSpan(0, count).Clear();

            return Select(ranked, rows, maximumOverlap, dropped, destination);
        }
        finally
        {
            ArrayPool<Candidate<TSpace>>.Shared.Return(candidates);
            ArrayPool<double>.Shared.Return(edges);
            ArrayPool<int>.Shared.Return(ranks);
            ArrayPool<bool>.Shared.Return(dropped);
        }
    }

    private static void Validate(
        int count, ReadOnlySpan<float> scores, ReadOnlySpan<int> classes, double maximumOverlap)
    {
        if (scores.Length != count)
        {
            throw new ArgumentException($"There are {count} boxes but {scores.Length} scores.", nameof(scores));
        }

        if (!classes.IsEmpty && classes.Length != count)
        {
            throw new ArgumentException($"There are {count} boxes but {classes.Length} classes.", nameof(classes));
        }

        if (scores.Contains(float.NaN))
        {
            throw new ArgumentException("A score is NaN, which has no place in an order.", nameof(scores));
        }

        if (maximumOverlap is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximumOverlap), maximumOverlap, "The value must be from 0 to 1.");
        }
    }

    private static ReadOnlySpan<Candidate<TSpace>> Rank<TSpace>(
        ReadOnlySpan<Box<TSpace>> boxes,
        ReadOnlySpan<float> scores,
        ReadOnlySpan<int> classes,
        Span<Candidate<TSpace>> candidates)
        where TSpace : ICoordinateSpace
    {
        candidates = candidates[..boxes.Length];
        for (var i = 0; i < boxes.Length; i++)
        {
            candidates[i] = new(boxes[i], scores[i], classes.IsEmpty ? 0 : classes[i], i);
        }

        candidates.Sort();

        return candidates;
    }

    private static int Select<TSpace>(
        ReadOnlySpan<Candidate<TSpace>> ranked,
        RowIndex<TSpace> rows,
        double maximumOverlap,
        Span<bool> dropped,
        Span<int> destination)
        where TSpace : ICoordinateSpace
    {
        var kept = 0;
        for (var rank = 0; rank < ranked.Length && kept < destination.Length; rank++)
        {
            if (dropped[rank])
            {
                continue;
            }

            destination[kept++] = ranked[rank].Index;
            foreach (var other in rows.Near(ranked[rank].Box))
            {
                if (other > rank && !dropped[other])
                {
                    dropped[other] = ranked[other].Class == ranked[rank].Class
                        && ranked[rank].Box.IntersectionOverUnion(ranked[other].Box) > maximumOverlap;
                }
            }
        }

        return kept;
    }
}
