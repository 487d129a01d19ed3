using System.Collections.Concurrent;

namespace Redaction.Sdk.Worker.Tests;

/// <summary>Malformed, encrypted, hostile and odd documents from public test suites.</summary>
public sealed class HardFilesTests
{
    [Fact]
    public async Task InspectAsync_EveryHardFile_EndsAloneOrBesideOthersInTheSameWay()
    {
        var files = Directory.GetFiles(Folders.RealData("hard-files"), "*.pdf", SearchOption.AllDirectories).Order().ToArray();

        var alone = await Describe(files, lanes: 1);
        var beside = await Describe(files, lanes: 8);

        Assert.Equal(alone, beside);
        var crashed = alone.Values.Count(outcome => outcome.Contains(nameof(ProblemCode.WorkerCrashed), StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper!.WriteLine($"{files.Length} files, {crashed} ended their worker.");
        TestContext.Current.TestOutputHelper.WriteLine(string.Join('\n', alone.Select(one => $"{one.Key}: {one.Value}")));
    }

    private static async Task<SortedDictionary<string, string>> Describe(string[] files, int lanes)
    {
        var options = new WorkerOptions
        {
            Pool = { Slots = lanes, StartTime = TimeSpan.FromMinutes(5) },
            Limits = new() { Silence = TimeSpan.FromMinutes(10) },
        };
        using var workers = options.CreatePool();
        var inspector = new IsolatedPdfInspector(workers, options.Limits);
        var outcomes = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = lanes, CancellationToken = TestContext.Current.CancellationToken },
            async (file, stop) => outcomes[Path.GetFileName(file)] = Describe(await inspector.InspectAsync(
                await File.ReadAllBytesAsync(file, stop), new() { TimeBudget = TimeSpan.FromMinutes(10) }, stop)));

        return new(outcomes, StringComparer.Ordinal);
    }

    private static string Describe(DocumentInspection inspection) =>
        $"{inspection.PageCount} pages, {inspection.Pages.Sum(page => (long)page.Text.Length)} characters, "
        + string.Join(", ", inspection.StoredTexts.CountBy(text => text.Place)) + " "
        + string.Join("; ", inspection.Problems.Select(problem => $"{problem.Code} {problem.Page} {problem.Message}").Take(5));
}
