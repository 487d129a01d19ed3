using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 500)]
public sealed class NonMaximumSuppressionProperties
{
    [Property]
    public bool Select_AnyContest_IsWhatTheSlowTwinSelects(Contest contest) =>
        contest.Select().SequenceEqual(SelectSlowly(contest));

    [Property]
    public bool Select_AgainFromTheKept_KeepsThemAll(Contest contest)
    {
        var kept = contest.Select();

        return contest.Pick(kept).Select().SequenceEqual(Enumerable.Range(0, kept.Length));
    }

    [Property]
    public bool Select_AnyOrder_KeepsTheSameBoxesInTheSameOrder(Contest contest, int seed)
    {
        int[] order = [.. Enumerable.Range(0, contest.Boxes.Length)];
        new Random(seed).Shuffle(order);
        var shuffled = contest.Pick(order);

        return contest.Describe(contest.Select()).SequenceEqual(shuffled.Describe(shuffled.Select()));
    }

    [Property]
    public bool Select_Limited_IsTheBeginningOfTheWhole(Contest contest, byte limit)
    {
        var kept = new int[limit % 8];
        var count = NonMaximumSuppression.Select<PagePoints>(
            contest.Boxes, contest.Scores, contest.Classes, contest.MaximumOverlap, kept);

        return kept[..count].SequenceEqual(contest.Select().Take(kept.Length));
    }

    private static List<int> SelectSlowly(Contest contest)
    {
        var described = contest.Describe([.. Enumerable.Range(0, contest.Boxes.Length)]).ToArray();
        var strongestFirst = Enumerable.Range(0, described.Length)
            .OrderByDescending(i => described[i].Score)
            .ThenBy(i => described[i].Class)
            .ThenBy(i => described[i].Box.Left)
            .ThenBy(i => described[i].Box.Top)
            .ThenBy(i => described[i].Box.Right)
            .ThenBy(i => described[i].Box.Bottom);

        List<int> kept = [];
        foreach (var i in strongestFirst)
        {
            if (!kept.Any(k => described[k].Class == described[i].Class
                && described[k].Box.IntersectionOverUnion(described[i].Box) > contest.MaximumOverlap))
            {
                kept.Add(i);
            }
        }

        return kept;
    }
}
