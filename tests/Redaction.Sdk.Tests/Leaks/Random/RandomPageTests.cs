using System.Globalization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>Pages that are drawn at random and know what they hide.</summary>
/// <remarks>
/// <c>REDACTION_RANDOM_PAGES=10000</c> in the environment asks for that many pages; <c>REDACTION_RANDOM_SEED</c> is the
/// seed of the first, each further page has the next. A failure names the seeds.
/// </remarks>
public sealed class RandomPageTests
{
    private const int Most = 20;

    // Slivers and thin letters on pages that are turned, on which something went wrong once.
    private static readonly int[] OnceWrong = [100505, 100843, 102036, 103324, 103612, 105143, 106335, 108058, 109585];

    [Fact]
    public async Task ScanDocumentsAsync_RandomPages_FindsWhatTheyHideAndNothingElse()
    {
        var (count, first) = (Number("REDACTION_RANDOM_PAGES", 200), Number("REDACTION_RANDOM_SEED", 1));
        using var scanner = RedactionSdk.CreateScanner();
        var failures = new List<string>();
        var seeds = new Queue<int>([.. Enumerable.Range(first, count), .. OnceWrong]);

        await foreach (var findings in scanner.ScanDocumentsAsync(
            seeds.ToArray().Select(static seed => DocumentSource.FromBytes(RandomPage.Create(seed).Pdf)),
            cancellationToken: TestContext.Current.CancellationToken))
        {
            var seed = seeds.Dequeue();
            if (Check(RandomPage.Create(seed), findings) is { } failure)
            {
                failures.Add($"seed {seed}: {failure}");
            }
        }

        Assert.Empty(seeds);
        Assert.True(
            failures.Count == 0,
            $"{failures.Count} of {count} pages failed:\n{string.Join('\n', failures.Take(Most))}");
    }

    private static string? Check(RandomPage page, DocumentFindings findings)
    {
        var found = findings.Pages.SelectMany(static item => item.Redactions)
            .Where(static record => record.Grade is EvidenceGrade.A or EvidenceGrade.B)
            .Select(static record => record.HiddenText)
            .Concat((findings.Leftovers ?? [])
                .Where(static leftover => leftover.Grade is EvidenceGrade.A or EvidenceGrade.B)
                .Select(static leftover => (HiddenText?)leftover.HiddenText))
            .Order(Comparer<HiddenText?>.Create(static (a, b) => string.CompareOrdinal(a?.Sha256, b?.Sha256)))
            .ToArray();
        var wanted = page.Secrets.Select(static secret => HiddenText.Of(secret))
            .OrderBy(static text => text.Sha256, StringComparer.Ordinal).ToArray();
        if (findings.Status == ReadStatus.Checked && wanted.SequenceEqual(found))
        {
            return null;
        }

        var missed = page.Secrets.Where(secret => !found.Contains(HiddenText.Of(secret)));
        var wrong = found.Where(text => !wanted.Contains(text)).Select(static text => text?.Characters);

        return $"{findings.Status}, missed [{string.Join(", ", missed)}], wrong of [{string.Join(", ", wrong)}] "
            + $"characters. {page.Story}";
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
