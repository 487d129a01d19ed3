namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>
/// Codes on pages whose codes are known: 98 of 100 redactions right, and nothing from text that cites the law.
/// </summary>
public sealed class SyntheticCodePageTests(ITestOutputHelper output)
{
    private const int Pages = 400;
    private const int FirstSeed = 20_260_301;
    private const double RequiredShare = 0.98;

    [Fact]
    public void Find_PagesWithKnownCodes_AreRight()
    {
        var finder = new CodeFinder();
        var outcomes = Enumerable.Range(FirstSeed, Pages).SelectMany(seed => Outcomes(finder, seed)).ToArray();
        foreach (
            var group in outcomes.GroupBy(static outcome => outcome.Kind)
                .OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key}: {group.Count(static outcome => outcome.IsRight)} of {group.Count()}");
        }

        var wrong = outcomes.Where(static outcome => !outcome.IsRight).Take(60).Select(static outcome => outcome.Text);
        var right = outcomes.Count(static outcome => outcome.IsRight);
        output.WriteLine($"in all: {right} of {outcomes.Length}\n{string.Join('\n', wrong)}");

        Assert.True(
            right >= RequiredShare * outcomes.Length,
                $"{right} of {outcomes.Length} are right.\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Find_PagesThatOnlyCiteTheLaw_GiveNothing()
    {
        var finder = new CodeFinder();
        var wrong = Enumerable.Range(FirstSeed, 10 * Pages)
            .Where(static seed =>
                new Random(seed).Next((int)CodePlace.Legend + 1) is (int)CodePlace.None or (int)CodePlace.Legend)
            .SelectMany(seed => Outcomes(finder, seed))
            .ToArray();

        Assert.NotEmpty(wrong);
        Assert.All(wrong, static outcome => Assert.True(outcome.IsRight, outcome.Text));
    }

    private static IEnumerable<(string Kind, bool IsRight, string Text)> Outcomes(CodeFinder finder, int seed)
    {
        var generator = new CodePageGenerator(seed);
        var page = generator.Page();
        var found = finder.Find(page.Structure, page.Redactions);
        for (var i = 0; i < found.Count; i++)
        {
            string[] codes =
                [.. found[i].Codes!.Select(static code => $"{code.Regime} {code.Code}").Order(StringComparer.Ordinal)];
            string[] truth = [.. page.Truth[i].Distinct().Order(StringComparer.Ordinal)];
            var kind = $"{generator.Place}{(page.IsScan ? " (scan)" : string.Empty)}";
            var (got, wanted) = (string.Join(", ", codes), string.Join(", ", truth));

            yield return (kind, got == wanted, $"seed {seed}, {kind}, {found[i].Id}: '{got}' for '{wanted}'");
        }
    }
}
