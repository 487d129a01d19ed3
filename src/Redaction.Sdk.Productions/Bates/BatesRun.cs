namespace Redaction.Sdk.Productions;

/// <summary>The numbers that a production used, from which its gaps and repeats follow.</summary>
/// <remarks>
/// Numbers with one prefix are one series. They may be added in any order, which changes no answer. Numbers
/// that come one after the other take no memory beyond that of the first. Not safe for several threads at once.
/// </remarks>
public sealed class BatesRun
{
    private readonly SortedDictionary<string, SortedDictionary<string, List<BatesRange>>> _series =
        new(StringComparer.Ordinal);

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number of a page.</param>
    public void Add(BatesNumber number) => Add(number, count: 1);

    /// <summary>Adds numbers that follow each other.</summary>
    /// <param name="first">The number of the first page.</param>
    /// <param name="count">How many pages there are; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="count"/> is less than 1, or the last number would have too many digits.
    /// </exception>
    public void Add(BatesNumber first, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var range = new BatesRange(first, first.Advance(count - 1));
        var ranges = RangesOf(first);
        if (ranges.Count > 0 && ranges[^1].Last.Counter == first.Counter - 1)
        {
            ranges[^1] = ranges[^1] with { Last = range.Last };
        }
        else
        {
            ranges.Add(range);
        }
    }

    /// <summary>Finds what is missing between the first and the last counter of each series.</summary>
    /// <returns>
    /// The gaps by prefix, then counter. A counter is there whatever its suffix. A missing number is written
    /// with the prefix and the width of the number before the gap, and without a suffix.
    /// </returns>
    public IReadOnlyList<BatesRange> FindGaps()
    {
        var gaps = new List<BatesRange>();
        foreach (var series in _series.Values)
        {
            var last = default(BatesNumber?);
            foreach (var range in Sorted(series.Values.SelectMany(static ranges => ranges)))
            {
                if (last is { } before && range.First.Counter > before.Counter + 1)
                {
                    var bare = before.WithoutSuffix();
                    gaps.Add(new(bare.Advance(1), bare.Advance(range.First.Counter - before.Counter - 1)));
                }

                last = last is { } known && known.Counter >= range.Last.Counter ? known : range.Last;
            }
        }

        return gaps;
    }

    /// <summary>Finds the numbers that were added more than once.</summary>
    /// <returns>
    /// The numbers by prefix, suffix and counter, each once however often it was added. How many digits a
    /// counter is written with makes no difference.
    /// </returns>
    public IReadOnlyList<BatesRange> FindRepeats() =>
        [.. _series.Values.SelectMany(static series => series.Values).SelectMany(RepeatsWithin)];

    private static List<BatesRange> RepeatsWithin(List<BatesRange> ranges)
    {
        var repeats = new List<BatesRange>();
        var (seen, told) = (-1L, -1L);
        foreach (var range in Sorted(ranges))
        {
            var first = Math.Max(range.First.Counter, told + 1);
            var last = Math.Min(range.Last.Counter, seen);
            if (first <= last)
            {
                Tell(repeats, range.First, first, last);
                told = last;
            }

            seen = Math.Max(seen, range.Last.Counter);
        }

        return repeats;
    }

    private static void Tell(List<BatesRange> repeats, BatesNumber from, long first, long last)
    {
        var range = new BatesRange(from.Advance(first - from.Counter), from.Advance(last - from.Counter));
        if (repeats.Count > 0 && repeats[^1].Last.Counter == first - 1)
        {
            repeats[^1] = repeats[^1] with { Last = range.Last };
        }
        else
        {
            repeats.Add(range);
        }
    }

    private static IEnumerable<BatesRange> Sorted(IEnumerable<BatesRange> ranges) =>
        ranges.OrderBy(static range => range.First).ThenBy(static range => range.Last);

    private List<BatesRange> RangesOf(BatesNumber number)
    {
        if (!_series.TryGetValue(number.Prefix, out var series))
        {
            _series.Add(number.Prefix, series = new(StringComparer.Ordinal));
        }

        if (!series.TryGetValue(number.Suffix, out var ranges))
        {
            series.Add(number.Suffix, ranges = []);
        }

        return ranges;
    }
}
