using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Redaction.Sdk.Productions.Tests;

public sealed class BatesRunProperties
{
    private static readonly string[] Suffixes = ["", "", "", ".01", ".02"];

    private static Arbitrary<(int Counter, int Count, int Suffix)[]> Additions => Gen
        .Choose(1, 60).SelectMany(_ => Gen.Choose(1, 5), static (counter, count) => (counter, count))
        .SelectMany(_ => Gen.Choose(0, 4), static (known, suffix) => (known.counter, known.count, suffix))
        .ArrayOf().ToArbitrary();

    [Property]
    public Property Gaps_OfAnyRun_AreTheCountersNobodyAdded() => Prop.ForAll(Additions, additions =>
    {
        var used = additions.SelectMany(static one => Enumerable.Range(one.Counter, one.Count)).ToHashSet();
        var missing = used.Count is 0
            ? []
            : Enumerable.Range(used.Min(), used.Max() - used.Min()).Where(counter => !used.Contains(counter));

        return Counters(Run(additions).FindGaps()).SequenceEqual(missing.Select(static counter => (long)counter));
    });

    [Property]
    public Property Repeats_OfAnyRun_AreTheNumbersAddedTwice() => Prop.ForAll(Additions, additions =>
    {
        var numbers = additions.SelectMany(static one =>
            Enumerable.Range(one.Counter, one.Count).Select(counter => (Suffix: Suffixes[one.Suffix], Counter: (long)counter)));
        var twice = numbers.GroupBy(static number => number).Where(static group => group.Count() > 1)
            .Select(static group => group.Key).Order();
        var found = Run(additions).FindRepeats()
            .SelectMany(static range => Counters([range]).Select(counter => (range.First.Suffix, Counter: counter)));

        return found.SequenceEqual(twice.OrderBy(static one => one.Suffix, StringComparer.Ordinal).ThenBy(static one => one.Counter));
    });

    [Property]
    public Property Answers_ToAnyRun_DoNotDependOnTheOrder() => Prop.ForAll(Additions, additions =>
    {
        var (one, other) = (Run(additions), Run([.. additions.Reverse()]));

        return Text(one.FindGaps()) == Text(other.FindGaps()) && Text(one.FindRepeats()) == Text(other.FindRepeats());
    });

    private static BatesRun Run((int Counter, int Count, int Suffix)[] additions)
    {
        var run = new BatesRun();
        foreach (var (counter, count, suffix) in additions)
        {
            run.Add(BatesNumberTests.Parse($"AB{counter:D4}{Suffixes[suffix]}"), count);
        }

        return run;
    }

    private static IEnumerable<long> Counters(IEnumerable<BatesRange> ranges) => ranges.SelectMany(static range =>
        Enumerable.Range(0, (int)range.Count).Select(step => range.First.Counter + step));

    private static string Text(IEnumerable<BatesRange> ranges) => string.Join('\n', ranges);
}
