using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Cli.Benchmark;

namespace Redaction.Sdk.Cli.Tests.Benchmark;

public sealed class BenchmarkReportTests
{
    [Property]
    public Property Recommended_AnyResults_IsTheFastestThatIsAccurateEnough() => Prop.ForAll(Reports(), static report =>
    {
        var admissible = report.Results.Where(static result => result.IsAdmissible).ToArray();

        return admissible.Length == 0
            ? report.Recommended is null
            : admissible.Contains(report.Recommended) && admissible.All(other => IsNoBetter(other, report.Recommended!));
    });

    [Property]
    public Property Write_AnyResults_MarksTheRecommendedOneInTableAndJson() => Prop.ForAll(Reports(), static report =>
    {
        using var json = JsonDocument.Parse(JsonBenchmarkWriter.Write(report));
        var marked = json.RootElement.GetProperty("settings").EnumerateArray()
            .Count(static setting => setting.GetProperty("recommended").GetBoolean());
        var table = Encoding.UTF8.GetString(TableBenchmarkWriter.Write(report, 80));

        return marked == (report.Recommended is null ? 0 : 1)
            && table.Contains(" best", StringComparison.Ordinal) == (marked == 1)
            && table.Contains("Recommended: ", StringComparison.Ordinal) == (marked == 1)
            && table.Split('\n').Take(report.Results.Count + 4).All(static line => line.Length <= 80);
    });

    [Property]
    public bool Percentile_AnyNumbers_IsTheLeastThatIsNotExceededByTheShare(NonEmptyArray<int> numbers, byte percent)
    {
        double[] sorted = [.. numbers.Get.Select(static number => (double)number).Order()];
        var share = percent % 101 / 100.0;
        var least = sorted.First(value => sorted.Count(other => other <= value) >= share * sorted.Length);

        return Percentile.Of(sorted, share) == least;
    }

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(2, new[] { 1, 2 })]
    [InlineData(6, new[] { 1, 2, 4, 6 })]
    [InlineData(8, new[] { 1, 2, 4, 8 })]
    public void UpTo_Processors_DoublesAndEndsWithAllOfThem(int most, int[] expected) =>
        Assert.Equal(expected, ThreadCounts.UpTo(most));

    private static bool IsNoBetter(SettingResult other, SettingResult best) =>
        other.Figures!.PagesPerSecond < best.Figures!.PagesPerSecond
        || (other.Figures.PagesPerSecond == best.Figures.PagesPerSecond
            && other.Figures.Percentile95 >= best.Figures.Percentile95);

    // Few speeds and latencies, so that equals are common.
    private static Arbitrary<BenchmarkReport> Reports() =>
        (from count in Gen.Choose(0, 6)
         from speeds in Gen.ArrayOf(Gen.Choose(1, 4), count)
         from latencies in Gen.ArrayOf(Gen.Choose(1, 3), count)
         from kinds in Gen.ArrayOf(Gen.Elements("ok", "ok", "refused", "failed"), count)
         select Report([.. Enumerable.Range(0, count).Select(i => Result(i, kinds[i], speeds[i], latencies[i]))]))
        .ToArbitrary();

    private static SettingResult Result(int index, string kind, int speed, int latency) => new(new("cpu", 1, index + 1, 1))
    {
        Reason = kind == "failed" ? "It failed." : null,
        IsAdmissible = kind == "ok",
        Figures = kind == "failed" ? null : new()
        {
            Pages = 10,
            PagesPerSecond = speed,
            Median = latency,
            Percentile95 = latency,
            Percentile99 = 2000,
            Memory = 1000,
            Allocated = 1000,
            ColdStart = 2000,
            F1 = 1,
        },
    };

    private static BenchmarkReport Report(IReadOnlyList<SettingResult> results) => new()
    {
        Detector = new("bars", "1.0.0", null),
        Processors = 2,
        Floor = 0.8,
        Reference = null,
        Missing = [],
        Results = results,
    };
}
